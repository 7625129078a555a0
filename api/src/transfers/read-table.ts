import {
  type HeaderRefusal,
  type Line,
  type LineFault,
  mostLines,
  readHeader,
  type TransferKind,
} from '@escale/shared/transfers';
import { CsvError } from 'csv-parse/sync';
import { type CsvRecord, csvRecords } from '../csv/csv-records.ts';
import { Refused } from '../refused.ts';

/** A line of a file; with a fault where it can't even be taken apart into its cells. */
export type FileLine = Line & { fault?: LineFault };
export type Table = { lines: FileLine[]; ignoredColumns: string[] };

/** @throws Refused file-unreadable | columns-missing | column-repeated | too-many-lines */
export const readTable = (kind: TransferKind, text: string): Table => {
  const [head, ...rows] = recordsOf(text);
  if (!head) throw new Refused({ code: 'file-unreadable', reason: 'empty' });
  if (rows.length > mostLines)
    throw new Refused({ code: 'too-many-lines', lines: rows.length, most: mostLines });
  const heads = head.record.map((cell) => cell.trim());
  const keys = readHeader(kind, heads);
  if (!keys.ok) throw new Refused(keys.refusal satisfies HeaderRefusal);
  return {
    lines: rows.map((row) => lineOf(row, keys.value)),
    ignoredColumns: heads.filter((name, i) => name !== '' && keys.value[i] === null),
  };
};

const recordsOf = (text: string): CsvRecord[] => {
  try {
    return csvRecords(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused({ code: 'file-unreadable', reason: 'quotes' });
  }
};

const lineOf = ({ record, info }: CsvRecord, keys: readonly (string | null)[]): FileLine => {
  const cells: Record<string, string> = {};
  for (const [i, key] of keys.entries()) if (key !== null && record[i]) cells[key] = record[i];
  const beyond = record.slice(keys.length).filter((cell) => cell.trim() !== '');
  const line = { line: info.lines, cells };
  if (beyond.length === 0) return line;
  return { ...line, fault: { column: null, value: beyond.join(' '), code: 'too-many-cells' } };
};
