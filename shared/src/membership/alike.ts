import { isUnreachable } from '../members/index.ts';

export type PersonRecord = { displayName: string; email: string; phones: readonly string[] };

export const alikeReasons = ['same-address', 'same-phone', 'same-name', 'similar-name'] as const;
export type AlikeReason = (typeof alikeReasons)[number];

/** What of a number is the same however it was written: 06 12…, +33 6 12…, 0033612…. */
export function endOfPhone(phone: string): string {
  return phone.replace(/\D/g, '').slice(-9);
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .sort();

const sameAddress = (a: PersonRecord, b: PersonRecord): boolean =>
  !isUnreachable(a.email) && a.email.toLowerCase() === b.email.toLowerCase();

const samePhone = (a: PersonRecord, b: PersonRecord): boolean => {
  const known = new Set(a.phones.map(endOfPhone));
  return b.phones.some((phone) => known.has(endOfPhone(phone)));
};

/** A word of three letters in common, and nothing in the shorter name that the longer one has not. */
const namesMeet = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.some((word) => word.length > 2) && short.every((word) => long.includes(word));
};

/** Why two records may be of one person, the strongest reason first; none: nothing says so. */
export function reasonsAlike(a: PersonRecord, b: PersonRecord): AlikeReason[] {
  const [first, second] = [wordsOf(a.displayName), wordsOf(b.displayName)];
  const isSameName = first.length > 0 && first.join(' ') === second.join(' ');
  return [
    ...(sameAddress(a, b) ? (['same-address'] as const) : []),
    ...(samePhone(a, b) ? (['same-phone'] as const) : []),
    ...(isSameName ? (['same-name'] as const) : []),
    ...(!isSameName && namesMeet(first, second) ? (['similar-name'] as const) : []),
  ];
}
