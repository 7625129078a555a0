import { readTakenUnits } from '@escale/db/availability';
import { readSeatsOfMany } from '@escale/db/bookings';
import type { FoundPlace } from '@escale/db/places';
import { packingGroup, takes } from '@escale/shared/availability';
import { seatStay } from '@escale/shared/bookings';
import type { PlaceItem } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import type { Candidate } from './decide-need.ts';

export type Offer = NonNullable<PlaceItem['offer']>;
export type FreePlace = FoundPlace & { offer: Offer };

/** What is known of a candidate so far; `maybe`: where others sat elsewhere it might fit. */
type Verdict = { candidate: Candidate; answer: 'yes' | 'no' | 'maybe'; unitsFree: number };

/** The cheapest free resource of each place, where there is one: two statements whatever the number of places. */
export const findOffers = async (
  ports: Ports,
  candidatesByPlace: readonly (readonly Candidate[])[],
): Promise<FreePlace[]> => {
  const verdicts = await judgeAsSeated(ports, candidatesByPlace);
  // Once a place has a free one, what is dearer there needs no answer.
  const open = verdicts.flatMap((ofPlace) => {
    const free = ofPlace.findIndex(({ answer }) => answer === 'yes');
    return ofPlace.slice(0, free < 0 ? undefined : free).filter(({ answer }) => answer === 'maybe');
  });
  const fitting = await seatedAnew(ports, open);
  return verdicts.flatMap((ofPlace) => {
    const found = ofPlace.find((verdict) => verdict.answer === 'yes' || fitting.has(verdict));
    return found ? [{ ...found.candidate.place, offer: offerOf(found) }] : [];
  });
};

const judgeAsSeated = async (
  { database }: Ports,
  candidatesByPlace: readonly (readonly Candidate[])[],
): Promise<Verdict[][]> => {
  const candidates = candidatesByPlace.flat();
  if (candidates.length === 0) return [];
  const wishes = candidates.map(({ place, stay: { period } }) => ({ placeId: place.position.id, period }));
  const taken = Map.groupBy(await readTakenUnits(database, wishes), ({ wish }) => wish);
  let nth = 0;
  return candidatesByPlace.map((ofPlace) =>
    ofPlace.map((candidate) => judge(candidate, taken.get(nth++) ?? [])),
  );
};

const judge = (candidate: Candidate, taken: readonly { unitId: string; busyMs: number }[]): Verdict => {
  const { resource, unitIds, stay } = candidate;
  const { period, quantity } = stay;
  // A unit that is taken for some of the stay is no use for the whole of it.
  const busy = taken.map(({ unitId }) => ({ unitId, ...period }));
  const { fits, unitsFree } = takes({ unitIds, allocation: resource.allocation }, busy, period, quantity);
  if (fits) return { candidate, answer: 'yes', unitsFree };
  return { candidate, answer: mayBeSeatedAnew(candidate, taken) ? 'maybe' : 'no', unitsFree };
};

/** A pool that is busy for longer than the other units would allow is full, wherever anybody sits. */
const mayBeSeatedAnew = (
  { resource, unitIds, entry, stay: { period, quantity } }: Candidate,
  taken: readonly { unitId: string; busyMs: number }[],
): boolean => {
  const own = new Set(unitIds);
  const isShared = entry.resources.some(
    ({ id, units }) => id !== resource.id && units.some((unit) => own.has(unit.id)),
  );
  if (isShared) return true;
  if (resource.allocation === 'all') return false;
  const busyMs = taken.reduce((sum, unit) => sum + (own.has(unit.unitId) ? unit.busyMs : 0), 0);
  return busyMs <= (unitIds.length - quantity) * (period.end - period.start);
};

const seatedAnew = async ({ database }: Ports, open: readonly Verdict[]): Promise<ReadonlySet<Verdict>> => {
  if (open.length === 0) return new Set();
  const rooms = open.map(({ candidate: { entry, unitIds, stay } }) => {
    const resourceUnits = new Map(entry.resources.map(({ id, units }) => [id, units.map((unit) => unit.id)]));
    const group = packingGroup(resourceUnits, unitIds);
    return { placeId: entry.placeId, unitIds: group, period: stay.period, resourceUnits };
  });
  const seats = await readSeatsOfMany(database, rooms);
  const fitting = open.filter(({ candidate: { resource, unitIds, stay, entry, now } }, nth) => {
    const { allocation } = resource;
    const { quantity, period } = stay;
    const { timeZone } = entry.calendar;
    const resourceUnits = rooms[nth]?.resourceUnits ?? new Map();
    const room = { taken: seats.get(nth) ?? [], resourceUnits, timeZone, now };
    return seatStay({ allocation, unitIds, quantity, period }, room).outcome === 'fits';
  });
  return new Set(fitting);
};

/** What fits once others sit elsewhere has room for all that was asked for. */
const offerOf = ({ candidate: { resource, stay }, unitsFree }: Verdict): Offer => ({
  resourceId: resource.id,
  total: stay.price.totalCents,
  currency: stay.price.currency,
  quantity: stay.quantity,
  unitsFree: Math.max(unitsFree, resource.allocation === 'all' ? resource.units.length : stay.quantity),
});
