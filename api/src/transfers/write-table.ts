import { notAFormula } from '@escale/shared/kernel';
import type { TransferLang } from '@escale/shared/transfers';
import { stringify } from 'csv-stringify/sync';

/** A file as the spreadsheets of a language open it: with the mark by which they know UTF-8, in French with semicolons. */
export const writeTable = (rows: readonly (readonly string[])[], lang: TransferLang): string =>
  stringify(
    rows.map((row) => row.map(notAFormula)),
    {
      bom: true,
      delimiter: lang === 'fr' ? ';' : ',',
      record_delimiter: 'windows',
    },
  );
