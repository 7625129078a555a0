import { type FoundPlace, findPlaces, type PlaceFilter, type PlacePosition } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { findOffers, type Offer } from './find-offers.ts';
import type { Need } from './place-query.ts';

export type FreePlace = FoundPlace & { offer: Offer };

type Search = { need: Need; filter: Omit<PlaceFilter, 'limit'>; limit: number; byPrice: boolean };

/** How many times a page's places are asked first: with every fifth of them free the page is full. */
const FIRST_ASKED = 5;

/**
 * The places that can take a need, in their order. Those that come first are asked first, and the others only
 * when too few of them are free; by price, all must be asked at once.
 */
export const findFreePlaces = async (
  ports: Ports,
  actor: Actor | null,
  search: Search,
): Promise<FreePlace[]> => {
  const { need, filter, limit, byPrice } = search;
  const after = byPrice ? null : filter.after;
  const candidates = await findPlaces(ports.database, { ...filter, after, limit: null });
  const free = async (places: readonly FoundPlace[]): Promise<FreePlace[]> => {
    const offers = await findOffers(ports, actor, {
      need,
      placeIds: places.map(({ position }) => position.id),
    });
    return places.flatMap((place) => {
      const offer = offers.get(place.position.id);
      return offer ? [{ ...place, offer }] : [];
    });
  };
  if (byPrice) return cheapestFirst(await free(candidates), filter.after);
  const first = await free(candidates.slice(0, FIRST_ASKED * limit));
  const others = candidates.slice(FIRST_ASKED * limit);
  return first.length >= limit || others.length === 0 ? first : [...first, ...(await free(others))];
};

const cheapestFirst = (places: readonly FreePlace[], after: PlacePosition | null): FreePlace[] => {
  const ranked = places.map((place) => ({
    ...place,
    position: { ...place.position, rank: place.offer.total },
  }));
  const rest = after ? ranked.filter(({ position }) => comparePositions(position, after) > 0) : ranked;
  return rest.sort((a, b) => comparePositions(a.position, b.position));
};

/** As findPlaces orders them. */
const comparePositions = (a: PlacePosition, b: PlacePosition): number =>
  a.rank - b.rank || compareText(a.foldedName, b.foldedName) || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
