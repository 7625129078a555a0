import type { Format } from '../messages/format.ts';

/** When a source saw something: « juin 2019 », or « 2019 » where it says no more. */
export function asOfWords(asOf: string | null, format: Format): string {
  if (asOf === null) return '';
  const [, year, month] = /(\d{4})(?:-(0[1-9]|1[0-2])(?!\d))?/.exec(asOf) ?? [];
  return month === undefined ? (year ?? '') : format.month(`${year}-${month}-01`);
}
