import { type InitiativeField, readHeader } from '@escale/shared/initiatives';
import { CsvError, parse } from 'csv-parse/sync';
import { Refused } from '../refused.ts';

const MOST_LINES = 5_000;

export type CsvLine = { line: number; cells: Partial<Record<InitiativeField, string>> };
export type CsvFile = { lines: CsvLine[]; ignoredColumns: string[] };

const unreadable = (reason: 'malformed' | 'no-columns' | 'empty' | 'too-long', line: number | null = null) =>
  new Refused({ code: 'guide-file-unreadable', reason, line });

/** Commas, semicolons or tabs: whichever the header has most of. */
const delimiterOf = (csv: string): string => {
  const header = csv.slice(0, csv.search(/\r?\n|$/));
  const counts = [';', ',', '\t'].map((one) => [one, header.split(one).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

type Row = { record: string[]; info: { lines: number } };

const rowsOf = (csv: string): Row[] => {
  try {
    // With `info`, which the types of the library don't tell from the plain rows.
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error.lines;
    throw unreadable('malformed', typeof line === 'number' ? line : null);
  }
};

/** What a file says, by the fields of an entry. @throws Refused guide-file-unreadable */
export const readCsv = (csv: string): CsvFile => {
  if (csv.includes('\0')) throw unreadable('malformed');
  const [header, ...rows] = rowsOf(csv);
  if (!header || rows.length === 0) throw unreadable('empty');
  if (rows.length > MOST_LINES) throw unreadable('too-long');
  const fields = readHeader(header.record);
  if (!fields.includes('name')) throw unreadable('no-columns');
  return {
    ignoredColumns: header.record.filter((_, at) => fields[at] === null),
    lines: rows.map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        fields.flatMap((field, at) => (field === null ? [] : [[field, record[at] ?? '']])),
      ),
    })),
  };
};
