import { type InitiativeField, readHeader } from '@escale/shared/initiatives';
import { CsvError } from 'csv-parse/sync';
import { type CsvRecord, csvRecords } from '../csv/csv-records.ts';
import { Refused } from '../refused.ts';

const MOST_LINES = 5_000;

export type CsvLine = { line: number; cells: Partial<Record<InitiativeField, string>> };
export type CsvFile = { lines: CsvLine[]; ignoredColumns: string[] };

const unreadable = (reason: 'malformed' | 'no-columns' | 'empty' | 'too-long', line: number | null = null) =>
  new Refused({ code: 'guide-file-unreadable', reason, line });

const rowsOf = (csv: string): CsvRecord[] => {
  try {
    return csvRecords(csv);
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
