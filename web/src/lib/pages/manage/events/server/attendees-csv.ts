import { notAFormula } from '@escale/shared/kernel';
import { stringify } from 'csv-stringify/sync';

/** Rows for a spreadsheet that speaks French: semicolons, and the mark by which it knows UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(notAFormula)),
    {
      bom: true,
      delimiter: ';',
      quoted: true,
      record_delimiter: 'windows',
    },
  );
