import { type FoundPlace, findPlaces, type PlaceFilter, readPlaceItems } from '@escale/db/places';
import { type Actor, type Page, Uuid } from '@escale/shared/kernel';
import type { PlaceItem, PlaceQuery } from '@escale/shared/places';
import { Type } from 'typebox';
import { findFreePlaces } from '../bookings/find-free-places.ts';
import type { FreePlace } from '../bookings/find-offers.ts';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { readNear, readNeed } from './place-query.ts';

const Cursor = Type.Object({ rank: Type.Number(), foldedName: Type.String({ maxLength: 400 }), id: Uuid });

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
  const filter = { ...filterOf(query), after: readCursor(Cursor, query.cursor) };
  const { limit = 20 } = query;
  const places = need
    ? await findFreePlaces(ports, actor, { need, filter, limit: limit + 1, byPrice: query.sort === 'price' })
    : await findPlaces(ports.database, { ...filter, limit: limit + 1 });
  return pageOf(ports, places, limit);
};

export const filterOf = (query: PlaceQuery): Omit<PlaceFilter, 'after' | 'limit'> => {
  const near = readNear(query);
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
    // By price the offers decide; the order in which places are read is the quickest there is.
    order: sort === 'price' ? 'name' : sort,
  };
};

/** One place more than the page holds tells that there is another page. */
const pageOf = async (
  { database }: Ports,
  places: readonly (FoundPlace & Partial<FreePlace>)[],
  limit: number,
): Promise<Page<PlaceItem>> => {
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  const items = await readPlaceItems(
    database,
    shown.map(({ position }) => position.id),
  );
  return {
    items: shown.flatMap(({ position, distanceMeters, offer }) => {
      const item = items.get(position.id);
      if (!item) return [];
      return [{ ...item, ...(distanceMeters !== null && { distanceMeters }), ...(offer && { offer }) }];
    }),
    nextCursor: places.length > limit && last ? cursorOf(last.position) : null,
  };
};
