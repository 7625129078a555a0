import type { TransferLang } from '@escale/shared/transfers';
import { writeCsv } from '../csv/write-csv.ts';

/** A file as the spreadsheets of a language open it: with the mark by which they know UTF-8, in French with semicolons. */
export const writeTable = (rows: readonly (readonly string[])[], lang: TransferLang): string =>
  writeCsv(rows, { bom: true, delimiter: lang === 'fr' ? ';' : ',' });
