import type { Bookable } from '@escale/db/bookings';
import {
  allocatedPeriod,
  type Holdings,
  holdingsAfter,
  passesAfter,
  readParts,
  type StayPartRequest,
} from '@escale/shared/bookings';
import { type Interval, instantText } from '@escale/shared/kernel';
import type { Price } from '@escale/shared/pricing';
import { Refused } from '../refused.ts';
import { type DecidedStay, decideStay, type StayWish } from './decide-stay.ts';

/** One part; `period` holds the buffer. */
export type DecidedPart = { bookable: Bookable; interval: Interval; period: Interval };

/** The parts that follow each other at one place: one booking, of the first part's space. */
export type DecidedRun = {
  bookable: Bookable;
  decided: DecidedStay;
  parts: DecidedPart[];
  isOneSpace: boolean;
};

type Wish = Pick<StayWish, 'quantity' | 'audience' | 'usePasses'> & { parts: readonly StayPartRequest[] };

/**
 * What the rules and tariffs say to a stay in parts, place by place.
 * @throws Refused with what stands against it
 */
export const decideParts = (bookables: ReadonlyMap<string, Bookable>, wish: Wish): DecidedRun[] => {
  const asked = wish.parts.map((part) => {
    const bookable = bookables.get(part.resourceId);
    if (!bookable) throw new Refused({ code: 'not-found' });
    const { calendar, now, place, resource } = bookable;
    return { ...part, bookable, placeId: place.id, context: { calendar, now, rules: resource.rules } };
  });
  const intervals = readParts(asked);
  if (!intervals.ok) throw new Refused(intervals.refusal);
  const runs: DecidedPart[][] = [];
  intervals.value.forEach((interval, i) => {
    const bookable = asked[i]?.bookable;
    if (!bookable) return;
    const period = allocatedPeriod(interval, bookable.resource.rules.bufferMinutes);
    const part = { bookable, interval, period };
    const run = runs.at(-1);
    if (run?.[0]?.bookable.place.id === bookable.place.id) run.push(part);
    else runs.push([part]);
  });
  const decided: DecidedRun[] = [];
  for (const parts of runs) decided.push(...runOf(parts, wish, decided));
  return decided;
};

/** What a person has for a space once the runs before it are sold: one may come back to a place. */
const holdingsLeft = ({ resource, holdings }: Bookable, before: readonly DecidedRun[]): Holdings => {
  let left = holdings;
  for (const { bookable, decided, isOneSpace } of before) {
    if (!isOneSpace || bookable.resource.placeId !== resource.placeId) continue;
    const isSame = bookable.resource.id === resource.id;
    left = isSame ? holdingsAfter(left, decided) : { ...left, passes: passesAfter(left.passes, decided) };
  }
  return left;
};

/** The stay from its first to its last instant, at the sum of what is paid for each of its spaces. */
const runOf = (parts: DecidedPart[], wish: Wish, before: readonly DecidedRun[]): DecidedRun[] => {
  const [first] = parts;
  if (!first) return [];
  const bySpace = Map.groupBy(parts, ({ bookable }) => bookable.resource.id);
  const isOneSpace = bySpace.size === 1;
  const holdings = isOneSpace ? holdingsLeft(first.bookable, before) : undefined;
  const stays = [...bySpace.values()].map((ofSpace) => decideSpace(ofSpace, wish, holdings));
  const [decided] = stays;
  if (!decided) return [];
  const end = Math.max(...parts.map(({ interval }) => interval.end));
  const stay = { ...decided.stay, interval: { start: first.interval.start, end } };
  const price = sumOf(stays.map((one) => one.price));
  const spendings = stays.flatMap((one) => one.spendings);
  return [
    {
      bookable: first.bookable,
      parts,
      isOneSpace,
      decided: { ...decided, stay, price, spendings, period: first.period },
    },
  ];
};

/**
 * All parts in one space are one stay there: sold together, at the space's cheapest cover of just these parts. What a
 * person has at the place (passes, a month that is paid) is for a stay in one space alone.
 */
const decideSpace = (
  parts: readonly DecidedPart[],
  { quantity, audience, usePasses }: Wish,
  holdings: Holdings | undefined,
): DecidedStay => {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) throw new Error('a space without a part');
  const { timeZone } = first.bookable.place;
  const { holdings: _, ...bookable } = first.bookable;
  const decided = decideStay(holdings ? { ...bookable, holdings } : bookable, {
    start: instantText(first.interval.start, timeZone),
    end: instantText(last.interval.end, timeZone),
    parts: parts.map(({ interval }) => interval),
    quantity,
    audience,
    usePasses,
  });
  if (!decided.ok) throw new Refused(decided.refusal);
  return decided.value;
};

const sumOf = (prices: readonly Price[]): Price => ({
  totalCents: prices.reduce((sum, { totalCents }) => sum + totalCents, 0),
  netCents: prices.reduce((sum, { netCents }) => sum + netCents, 0),
  vatCents: prices.reduce((sum, { vatCents }) => sum + vatCents, 0),
  currency: 'EUR',
  lines: prices.flatMap(({ lines }) => lines),
  shares: prices.flatMap(({ shares }) => shares),
});
