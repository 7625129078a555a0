import type { Bookable } from '@escale/db/bookings';
import {
  type Alternative,
  allocatedPeriod,
  type Change,
  changesOf,
  type Room,
  roomAround,
} from '@escale/shared/bookings';
import { type Interval, instantText, minuteMs } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { decideParts } from './decide-parts.ts';
import type { DecidedStay, StayWish } from './decide-stay.ts';
import { type AnotherPlace, findOtherPlaces } from './find-other-places.ts';
import { readSpaces } from './read-spaces.ts';
import { seatParts } from './seat-parts.ts';

/** Nobody is sent farther than this in the middle of a stay, nor given less time for it. */
const FARTHEST_METERS = 10_000;
const ON_THE_WAY_MS = 60 * minuteMs;

type Lost = {
  bookable: Bookable;
  wish: StayWish;
  decided: DecidedStay;
  memberId: string | null;
  room: Room;
  /** What `room` covers. */
  window: Interval;
};

/** A part here and a part elsewhere; `isHereFirst` says in which order. */
type Cut = { here: Interval; there: Interval; isHereFirst: boolean };

/**
 * A stay over this place and a nearby one, for when the very time can't be had in any other way: as long as possible
 * here, better over night than in the middle of a day. Judged and priced as placing would take it.
 */
export const findLinkedSplit = async (ports: Ports, lost: Lost): Promise<Alternative[]> => {
  if (lost.wish.unitId !== undefined) return [];
  const { bookable, decided } = lost;
  for (const cut of cutsOf(lost)) {
    const stay = { interval: cut.there };
    const places = await findOtherPlaces(ports, bookable, { stay, quantity: decided.quantity });
    for (const place of places.filter(isNear)) {
      const found = await linked(ports, lost, cut, place);
      if (found) return [found];
    }
  }
  return [];
};

/** Near enough to be an alternative at all in the middle of a stay. */
export const isNear = ({ distanceMeters = Number.POSITIVE_INFINITY }: AnotherPlace): boolean =>
  distanceMeters <= FARTHEST_METERS;

const cutsOf = ({ bookable, decided, room, window }: Lost): Cut[] => {
  const { calendar, resource } = bookable;
  const { rules, allocation, unitIds } = resource;
  const { interval } = decided.stay;
  const { quantity } = decided;
  const fitsAt = roomAround({ allocation, unitIds, quantity }, room, window);
  const fits = (part: Interval) => fitsAt(allocatedPeriod(part, rules.bufferMinutes));
  const changes = changesOf({ calendar, rules, interval });
  const kinds = [changes.filter(isOverNight), changes.filter((change) => !isOverNight(change))];
  return kinds
    .flatMap((ofKind) => [
      ...last(ofKind, ({ end }) => fits({ start: interval.start, end })).map((change) => ({
        here: { start: interval.start, end: change.end },
        there: { start: arrivalAfter(change), end: interval.end },
        isHereFirst: true,
      })),
      ...last(ofKind.toReversed(), ({ start }) => fits({ start, end: interval.end })).map((change) => ({
        here: { start: change.start, end: interval.end },
        there: { start: interval.start, end: departureBefore(change) },
        isHereFirst: false,
      })),
    ])
    .filter(({ there }) => there.start < there.end);
};

const isOverNight = ({ start, end }: Change): boolean => start - end >= ON_THE_WAY_MS;
const arrivalAfter = (change: Change) => Math.max(change.start, change.end + ON_THE_WAY_MS);
const departureBefore = (change: Change) => Math.min(change.end, change.start - ON_THE_WAY_MS);

/** The last of a list that begins with those that fit, found by halving: what fits for longer fits for shorter. */
const last = (changes: readonly Change[], fits: (change: Change) => boolean): Change[] => {
  let from = 0;
  let to = changes.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const change = changes[middle];
    if (change && fits(change)) from = middle + 1;
    else to = middle;
  }
  return changes.slice(Math.max(0, from - 1), from);
};

/** Null when the rules of one of them, or somebody quicker, stand against it. */
const linked = async (
  ports: Ports,
  { bookable, wish, decided, memberId }: Lost,
  cut: Cut,
  place: AnotherPlace,
): Promise<Alternative | null> => {
  const { id: resourceId } = bookable.resource;
  const here = { resourceId, ...textsIn(bookable, cut.here) };
  const there = { resourceId: place.resourceId, ...textsIn(bookable, cut.there) };
  const parts = cut.isHereFirst ? [here, there] : [there, here];
  const bookables = await readSpaces(ports, memberId, parts);
  const { audience, usePasses } = wish;
  const { quantity } = decided;
  const runs = allowed(() => decideParts(bookables, { parts, quantity, audience, usePasses }));
  if (!runs) return null;
  const seated = await seatParts(
    ports.database,
    runs.flatMap((run) => run.parts),
    quantity,
  );
  if (seated.some((part) => !part.fits)) return null;
  const total = runs.reduce((sum, run) => sum + run.decided.price.totalCents, 0);
  const places = runs.map((run) => ({
    placeSlug: run.bookable.place.slug,
    placeName: run.bookable.place.name,
  }));
  return { kind: 'split', resourceId, parts, places, total, currency: decided.price.currency };
};

const textsIn = ({ place: { timeZone } }: Bookable, { start, end }: Interval) => ({
  start: instantText(start, timeZone),
  end: instantText(end, timeZone),
});

const allowed = <T>(decide: () => T): T | null => {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};
