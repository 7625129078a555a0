import { type FoundPlace, findPlaces, type PlaceFilter } from '@escale/db/places';
import { type Actor, type Page, Uuid } from '@escale/shared/kernel';
import type { PlaceItem, PlaceQuery } from '@escale/shared/places';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { findOffers, type Offer } from './find-offers.ts';
import { readNear, readNeed } from './place-query.ts';

const Cursor = Type.Object({ rank: Type.Number(), foldedName: Type.String({ maxLength: 400 }), id: Uuid });

type Listed = FoundPlace & { offer?: Offer };

/**
 * Places by what they are, where they are and what they can take; with a need, only those that are free for all
 * of it, each with the least it costs there. The same few queries for one place or thousands.
 * @throws Refused malformed-request, or what stands against the need everywhere
 */
export const listPlaces = async (
  ports: Ports,
  actor: Actor | null,
  query: PlaceQuery,
): Promise<Page<PlaceItem>> => {
  const need = readNeed(query);
  const near = readNear(query);
  const { limit = 20 } = query;
  const after = readCursor(Cursor, query.cursor);
  const filter = filterOf(query, near);
  if (!need) return pageOf(await findPlaces(ports.database, { ...filter, after, limit: limit + 1 }), limit);
  const candidates = await findPlaces(ports.database, { ...filter, after: null, limit: null });
  const offers = await findOffers(ports, actor, { need, placeIds: candidates.map(({ item }) => item.id) });
  const offered = candidates.flatMap((place): Listed[] => {
    const offer = offers.get(place.item.id);
    return offer ? [{ ...place, offer }] : [];
  });
  const listed = query.sort === 'price' ? offered.map(rankedByPrice).sort(compare) : offered;
  return pageOf(
    after ? listed.filter((place) => comparePositions(place.position, after) > 0) : listed,
    limit,
  );
};

const filterOf = (query: PlaceQuery, near: PlaceFilter['near']): Omit<PlaceFilter, 'after' | 'limit'> => {
  const { sort = near ? 'distance' : 'default' } = query;
  return {
    words: query.q ?? null,
    communeInsee: query.commune ?? null,
    kind: query.kind ?? null,
    amenities: query.amenity ?? [],
    near,
    radiusMeters: query.radius ?? null,
    bookable: query.bookable ?? null,
    resourceKind: query.resourceKind ?? null,
    quantity: query.quantity ?? 1,
    order: sort === 'price' ? 'default' : sort,
  };
};

const rankedByPrice = (place: Listed): Listed => ({
  ...place,
  position: { ...place.position, rank: place.offer?.total ?? 0 },
});

const compare = (a: Listed, b: Listed): number => comparePositions(a.position, b.position);

type Position = FoundPlace['position'];

/** The order in which findPlaces gives them. */
const comparePositions = (a: Position, b: Position): number =>
  a.rank - b.rank || compareText(a.foldedName, b.foldedName) || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const pageOf = (places: Listed[], limit: number): Page<PlaceItem> => {
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ item, distanceMeters, offer }) => ({
      ...item,
      ...(distanceMeters !== null && { distanceMeters }),
      ...(offer && { offer }),
    })),
    nextCursor: places.length > limit && last ? cursorOf(last.position) : null,
  };
};
