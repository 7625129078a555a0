import {
  type HeaderRefusal,
  type Line,
  type LineFault,
  mostLines,
  readHeader,
  type TransferKind,
} from '@escale/shared/transfers';
import { CsvError, parse } from 'csv-parse/sync';
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

type Row = { record: string[]; info: { lines: number } };

const recordsOf = (text: string): Row[] => {
  try {
    // With `info`, which the types of the library don't tell from the plain rows.
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused({ code: 'file-unreadable', reason: 'quotes' });
  }
};

/** The sign that parts the head most often, outside of quotes. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.replace(/^\uFEFF?\s*/, '').split(/\r?\n/, 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const times = (sign: string) => bare.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
};

const lineOf = ({ record, info }: Row, keys: readonly (string | null)[]): FileLine => {
  const cells: Record<string, string> = {};
  for (const [i, key] of keys.entries()) if (key !== null && record[i]) cells[key] = record[i];
  const beyond = record.slice(keys.length).filter((cell) => cell.trim() !== '');
  const line = { line: info.lines, cells };
  if (beyond.length === 0) return line;
  return { ...line, fault: { column: null, value: beyond.join(' '), code: 'too-many-cells' } };
};
