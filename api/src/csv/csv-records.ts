import { parse } from 'csv-parse/sync';

export type CsvRecord = { record: string[]; info: { lines: number } };

/**
 * The records of a CSV as spreadsheets write it, with commas, semicolons or tabs, each with the line that it ends on;
 * empty ones are left out.
 * @throws CsvError where quotes don't close
 */
export const csvRecords = (text: string): CsvRecord[] =>
  // With `info`, which the types of the library don't tell from the plain rows.
  parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  }) as unknown as CsvRecord[];

/** The sign that parts the head most often, outside of quotes. */
const delimiterOf = (text: string): string => {
  const [head = ''] = text.replace(/^\uFEFF?\s*/, '').split(/\r?\n/, 1);
  const bare = head.replace(/"[^"]*"/g, '');
  const times = (sign: string) => bare.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best));
};
