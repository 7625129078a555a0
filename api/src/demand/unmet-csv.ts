import type { UnmetDemand } from '@escale/shared/demand';
import { writeCsv } from '../csv/write-csv.ts';

const columns = ['key', 'label', 'searches', 'refusals', 'waits'] as const;

/** What is not told is an empty cell, and the last columns say which definition that comes from. */
export const unmetCsv = ({ rows, definitionVersion, asOf }: UnmetDemand): string =>
  writeCsv([
    [...columns, 'definitionVersion', 'asOf'],
    ...rows.map((row) => [...columns.map((column) => row[column]), definitionVersion, asOf]),
  ]);
