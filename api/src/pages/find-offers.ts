import { readBusyUnits } from '@escale/db/availability';
import { type Bookable, readBookables } from '@escale/db/bookings';
import type { BusyUnit } from '@escale/shared/availability';
import { type Actor, instantText, resolveLocalTime } from '@escale/shared/kernel';
import type { PlaceItem } from '@escale/shared/places';
import { type DecidedStay, decideStay, type StayWish } from '../bookings/decide-stay.ts';
import type { Ports } from '../ports.ts';
import { type Refusal, Refused } from '../refused.ts';
import { datesOfNeed } from './dates-of-need.ts';
import type { Need } from './place-query.ts';

export type Offer = NonNullable<PlaceItem['offer']>;

type Candidate = { bookable: Bookable; decided: DecidedStay };

/**
 * The cheapest resource of each place that can take a need, where there is one: three statements whatever the
 * number of places. A rule that only some resources break just leaves these out.
 * @throws Refused with what stands against the need wherever it is asked
 */
export const findOffers = async (
  ports: Ports,
  actor: Actor | null,
  { need, placeIds }: { need: Need; placeIds: readonly string[] },
): Promise<Map<string, Offer>> => {
  const { resourceKind: kind, ...wish } = need;
  const dates = datesOfNeed(need);
  const memberId = actor?.memberId ?? null;
  const bookables = await readBookables(ports.database, { placeIds, kind, memberId, dates });
  const candidates = candidatesFor(bookables, wish);
  return candidates.length === 0 ? new Map() : cheapestFree(candidates, await busyOf(ports, candidates));
};

/** Refusals that are the need's own fault, whichever resource is asked. */
const everywhere: ReadonlySet<Refusal['code']> = new Set([
  'nonexistent-local-time',
  'ambiguous-local-time',
  'end-before-start',
  'starts-in-the-past',
]);

const candidatesFor = (bookables: readonly Bookable[], wish: StayWish): Candidate[] => {
  const candidates: Candidate[] = [];
  const refusals: Refusal[] = [];
  for (const bookable of bookables) {
    const decided = decideStay(bookable, wish);
    if (decided.ok) candidates.push({ bookable, decided: decided.value });
    else refusals.push(decided.refusal);
  }
  const refusal = refusals.find(({ code }) => everywhere.has(code)) ?? begunSomewhere(bookables, wish);
  if (candidates.length === 0 && refusal) throw new Refused(refusal);
  return candidates;
};

/** What has begun is refused as such, also where the place was not open then. */
const begunSomewhere = (bookables: readonly Bookable[], { start = '' }: StayWish): Refusal | null => {
  for (const { place, now } of bookables) {
    const at = resolveLocalTime(start, place.timeZone);
    if (!at.ok || at.value >= now) continue;
    const { timeZone } = place;
    return {
      code: 'starts-in-the-past',
      start: instantText(at.value, timeZone),
      now: instantText(now, timeZone),
    };
  }
  return null;
};

/** What is taken of all candidates' places while any of the stays lasts. */
const busyOf = ({ database }: Ports, candidates: readonly Candidate[]): Promise<BusyUnit[]> => {
  const periods = candidates.map(({ decided }) => decided.period);
  return readBusyUnits(database, {
    placeIds: [...new Set(candidates.map(({ bookable }) => bookable.place.id))],
    period: {
      start: Math.min(...periods.map(({ start }) => start)),
      end: Math.max(...periods.map(({ end }) => end)),
    },
  });
};

const cheapestFree = (candidates: readonly Candidate[], busy: readonly BusyUnit[]): Map<string, Offer> => {
  const byUnit = Map.groupBy(busy, ({ unitId }) => unitId);
  const offers = new Map<string, Offer>();
  for (const candidate of candidates) {
    const offer = offerOf(candidate, byUnit);
    const { id } = candidate.bookable.place;
    const known = offers.get(id);
    if (offer && (!known || offer.total < known.total)) offers.set(id, offer);
  }
  return offers;
};

const offerOf = (
  { bookable: { resource }, decided }: Candidate,
  busy: ReadonlyMap<string, readonly BusyUnit[]>,
): Offer | null => {
  const { period, quantity, price } = decided;
  const unitsFree = resource.units.filter(({ id }) =>
    (busy.get(id) ?? []).every(({ start, end }) => end <= period.start || start >= period.end),
  ).length;
  const needed = resource.allocation === 'all' ? resource.units.length : quantity;
  if (unitsFree < Math.max(1, needed)) return null;
  return { resourceId: resource.id, total: price.totalCents, currency: price.currency, unitsFree };
};
