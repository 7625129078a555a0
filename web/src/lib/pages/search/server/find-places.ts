import { availabilityContract } from '@escale/shared/availability';
import { type PlaceItem, type PlaceQuery, placesContract } from '@escale/shared/places';
import type { Call, CallOptions } from '#lib/api/server/call.ts';
import { dayAxis } from '#lib/availability/server/day-axis.ts';
import type { Outline } from '../../../places/map/outlines.ts';
import { communeNamed, communes } from '../../../places/server/communes.ts';
import { LATE } from '../filters.ts';
import type { Need } from '../need.ts';
import type { ListedPlace, PlaceCard } from '../place-card.ts';
import { type CardAxis, cardOf, listedOf } from './card-of.ts';
import { findWider, type Widened } from './find-wider.ts';
import { AT_MOST, poolOf } from './pool-of.ts';
import { wishOf } from './wish-of.ts';

export type Finding = {
  /** The commune meant, spelled as it is; else what was typed. */
  where: string;
  cards: PlaceCard[];
  /** How many places a filter has left out; 0 where they are too many to be counted. */
  leftOut: { tooDear: number; notLate: number };
  listed: ListedPlace[];
  /** There are more listed places, farther away or later in the alphabet. */
  hasMoreListed: boolean;
  /** The stable code of a refusal, when the need itself cannot be (a date too far away …). */
  refusal: string | null;
  wider: Widened[];
};

const ZONE = 'Europe/Paris';
const EIGHT = 8 * 60;
const TWENTY = 20 * 60;

/** Places for a need: those that can take it with their price, those that cannot and why, and the merely listed. */
export async function findPlaces(call: Call, need: Need): Promise<Finding> {
  const outlines = await communes(call);
  const around = (wish: Need) => aroundOf(wish, outlines);
  const list = (query: PlaceQuery, options: CallOptions = {}) =>
    call(placesContract.list, { querystring: { ...around(need), limit: AT_MOST, ...query } }, options);
  const { kind } = need;
  const nearby = { sort: around(need).near ? ('distance' as const) : ('name' as const) };
  const sort = need.sort === 'distance' ? nearby.sort : need.sort;
  const inList = sort === 'price' ? nearby : { sort };
  const hasLimits = need.maxEuros !== null || need.isLate;
  const [fitting, bookable, listed, unlimited] = await Promise.all([
    list({ ...wishOf(need), sort }, { asVisitor: true }),
    list({ bookable: true, ...inList }),
    list({ bookable: false, ...nearby }),
    hasLimits ? list({ ...wishOf({ ...need, maxEuros: null, isLate: false }), ...inList }) : null,
  ]);
  const offered = fitting.ok ? fitting.value.items : [];
  const onSale = bookable.ok ? bookable.value.items : [];
  const pool = poolOf(need, { offered, onSale, free: unlimited?.ok ? unlimited.value.items : [] });
  const all = await cardsOf(call, need, pool.shown);
  const isNotLate = ({ verdict, closesAt }: PlaceCard) =>
    need.isLate && verdict !== 'fits' && (closesAt === null || closesAt < LATE);
  const isWhole = [fitting, bookable, unlimited].every((one) => !one?.ok || one.value.nextCursor === null);
  const notLate = pool.notLate + all.filter(isNotLate).length;
  return {
    where: communeNamed(outlines, need.where)?.name ?? need.where,
    cards: inOrder(
      all.filter((card) => !isNotLate(card)),
      sort,
    ),
    leftOut: isWhole ? { tooDear: pool.tooDear, notLate } : { tooDear: 0, notLate: 0 },
    listed: [
      ...onSale.filter((place) => !place.resourceKinds.includes(kind)),
      ...(listed.ok ? listed.value.items : []),
    ].map(listedOf),
    hasMoreListed: listed.ok && listed.value.nextCursor !== null,
    refusal: fitting.ok ? null : fitting.problem.code,
    wider: offered.length > 0 || !bookable.ok ? [] : await findWider(call, need, around),
  };
}

/** Where, and what kind of place: the filters that the API knows. */
function aroundOf(need: Need, outlines: readonly Outline[]): PlaceQuery {
  const commune = communeNamed(outlines, need.where);
  const near = commune
    ? `${commune.centre[1].toFixed(5)},${commune.centre[0].toFixed(5)}`
    : (need.position ?? undefined);
  return {
    ...(near && { near }),
    ...(near && need.radiusKm !== null && { radius: need.radiusKm * 1000 }),
    ...(!commune && need.where && { q: need.where }),
    ...(need.placeKind && { kind: need.placeKind }),
    ...(need.amenities.length > 0 && { amenity: need.amenities }),
  };
}

/** Where something is asked for that only some places are known to have, those come first. */
function inOrder(cards: PlaceCard[], sort: Need['sort']): PlaceCard[] {
  const priceOf = ({ totalCents }: PlaceCard) => totalCents ?? Number.POSITIVE_INFINITY;
  const byPrice = sort === 'price' ? cards.toSorted((a, b) => priceOf(a) - priceOf(b) || 0) : cards;
  return byPrice.toSorted((a, b) => a.toAsk.length - b.toAsk.length);
}

/** All ribbons of a list share one axis, 8 h to 20 h or wider, so that they compare. */
function axisFor({ date, fromMinutes, toMinutes }: Need): CardAxis {
  const frame = { from: Math.min(EIGHT, fromMinutes), to: Math.max(TWENTY, toMinutes) };
  const axis = dayAxis(date, ZONE, frame, 4);
  return { ...axis, frame, pick: { from: fromMinutes - frame.from, to: toMinutes - frame.from } };
}

async function cardsOf(call: Call, need: Need, places: PlaceItem[]): Promise<PlaceCard[]> {
  if (places.length === 0) return [];
  const answer = await call(availabilityContract.ofPlaces, {
    querystring: { date: need.date, resourceKind: need.kind, place: places.map(({ slug }) => slug) },
  });
  const bySlug = new Map((answer.ok ? answer.value : []).map((one) => [one.placeSlug, one.resources]));
  const axis = axisFor(need);
  return places.map((place) => cardOf(place, axis, bySlug.get(place.slug) ?? [], need));
}
