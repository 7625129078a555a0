import type { Format } from '../messages/format.ts';

/** When a source saw something: « juin 2019 », or « 2019 » where it says no more. */
export function asOfWords(asOf: string | null, format: Format): string {
  if (asOf === null) return '';
  return /^\d{4}-\d{2}/.test(asOf) ? format.month(`${asOf.slice(0, 7)}-01`) : asOf;
}
