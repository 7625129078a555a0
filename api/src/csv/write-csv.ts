import { notAFormula } from '@escale/shared/kernel';
import { type Options, stringify } from 'csv-stringify/sync';

type Cell = string | number | null;

/** RFC 4180, UTF-8; a cell that a spreadsheet would compute stays a text. */
export const writeCsv = (
  rows: readonly (readonly Cell[])[],
  options: Pick<Options, 'bom' | 'delimiter'> = {},
): string => stringify([...rows], { cast: { string: notAFormula }, record_delimiter: 'windows', ...options });
