import type { KnownStay } from '@escale/db/transfers';
import { type BookingLine, type LineOutcome, nameKey, wrong } from '@escale/shared/transfers';

/** Which stays a place has already, by their number or by who is where when; and which a file says twice. */
export const knownStays = (stays: readonly KnownStay[]) => {
  const references = new Set(stays.flatMap(({ reference, ownReference }) => [reference, ownReference]));
  const sameStays = new Set(
    stays.flatMap((stay) => [
      ...(stay.email === null ? [] : [keyOf(stay.resourceId, stay, stay.email)]),
      ...(stay.name === null ? [] : [keyOf(stay.resourceId, stay, nameKey(stay.name))]),
    ]),
  );
  const inFile = new Map<string, number>();
  const look = (resourceId: string, line: number, read: BookingLine): LineOutcome | null => {
    const { reference } = read;
    const same = keyOf(resourceId, read, read.email?.toLowerCase() ?? nameKey(read.name));
    const key = reference === null ? same : `reference ${reference}`;
    const earlier = inFile.get(key);
    if (earlier !== undefined)
      return wrong({
        column: reference === null ? null : 'reference',
        value: reference ?? '',
        code: 'same-as-line',
        facts: { line: earlier },
      });
    inFile.set(key, line);
    if (reference !== null) return references.has(reference) ? { outcome: 'known', by: 'reference' } : null;
    return sameStays.has(same) ? { outcome: 'known', by: 'stay' } : null;
  };
  return { look };
};

const keyOf = (resourceId: string, { start, end }: { start: number; end: number }, who: string): string =>
  `${resourceId} ${start} ${end} ${who}`;
