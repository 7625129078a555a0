import { availabilityContract } from '@escale/shared/availability';
import type { PlaceItem } from '@escale/shared/places';
import type { Call } from '#lib/api/server/call.ts';
import { dayAxis } from '#lib/availability/server/day-axis.ts';
import { communeNamed, communes } from '../../../places/server/communes.ts';
import { everyPage } from '../../../places/server/every-page.ts';
import { localMoment, type Need } from '../need.ts';
import type { ListedPlace, PlaceCard } from '../place-card.ts';
import { type CardAxis, cardOf, listedOf } from './card-of.ts';

export type Finding = {
  /** The commune meant, spelled as it is; else what was typed. */
  where: string;
  cards: PlaceCard[];
  listed: ListedPlace[];
  /** The stable code of a refusal, when the need itself cannot be (a date too far away …). */
  refusal: string | null;
};

const ZONE = 'Europe/Paris';
const EIGHT = 8 * 60;
const TWENTY = 20 * 60;

/** Places for a need: those that can take it with their price, those that cannot and why, and the merely listed. */
export async function findPlaces(call: Call, need: Need): Promise<Finding> {
  const commune = communeNamed(await communes(call), need.where);
  const around = {
    ...(commune ? { near: `${commune.centre[1].toFixed(5)},${commune.centre[0].toFixed(5)}` } : {}),
    ...(!commune && need.where ? { q: need.where } : {}),
    ...(need.amenities.length > 0 ? { amenity: need.amenities } : {}),
  };
  const sort = need.sort === 'distance' && !commune ? 'name' : need.sort;
  const [fitting, all] = await Promise.all([
    everyPage(call, { ...around, ...periodOf(need), resourceKind: need.kind, quantity: need.quantity, sort }),
    everyPage(call, { ...around, sort: commune ? 'distance' : 'name' }),
  ]);
  const everyone = all.ok ? all.value : [];
  const offers = new Map((fitting.ok ? fitting.value : []).map((place) => [place.slug, place]));
  const candidates = everyone.filter((place) => place.bookable && place.resourceKinds.includes(need.kind));
  const cards = await cardsOf(
    call,
    need,
    candidates.map((place) => offers.get(place.slug) ?? place),
  );
  return {
    where: commune?.name ?? need.where,
    cards: sort === 'price' ? byPrice(cards) : cards,
    listed: everyone.filter((place) => !candidates.includes(place)).map(listedOf),
    refusal: fitting.ok ? null : fitting.problem.code,
  };
}

const periodOf = ({ date, fromMinutes, toMinutes }: Need) => ({
  start: localMoment(date, fromMinutes),
  end: localMoment(date, toMinutes),
});

const byPrice = (cards: PlaceCard[]) =>
  [...cards].sort(
    (a, b) => (a.totalCents ?? Number.POSITIVE_INFINITY) - (b.totalCents ?? Number.POSITIVE_INFINITY),
  );

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
  return places.map((place) => cardOf(place, axis, bySlug.get(place.slug) ?? [], need.quantity));
}
