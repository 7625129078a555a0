import { NEAR_METERS } from '@escale/shared/demand';
import type { Actor, Page } from '@escale/shared/kernel';
import type { PlaceItem, PlaceQuery } from '@escale/shared/places';
import type { Ports } from '../ports.ts';
import { filterOf, listPlaces } from './list-places.ts';
import { readNeed } from './place-query.ts';

/**
 * The places that fit; a need that finds none near is noted, to be counted after the answer.
 * @param visitor null where it is no person who looks
 * @throws Refused as `listPlaces`
 */
export const searchPlaces = async (
  ports: Ports,
  actor: Actor | null,
  query: PlaceQuery,
  visitor: string | null,
): Promise<Page<PlaceItem>> => {
  const page = await listPlaces(ports, actor, query);
  const need = readNeed(query);
  if (visitor === null || need === null || actor?.platformRole || query.cursor) return page;
  const filter = filterOf(query);
  const radiusMeters = filter.near ? (filter.radiusMeters ?? NEAR_METERS) : null;
  if (!hasNear(page, radiusMeters))
    ports.searchesInVain.add({ need, filter: { ...filter, radiusMeters }, visitor });
  return page;
};

/** Where only the first of many places are known, and not by distance, there may well be a near one. */
const hasNear = ({ items, nextCursor }: Page<PlaceItem>, radiusMeters: number | null): boolean => {
  if (radiusMeters === null || items.length === 0) return items.length > 0;
  const isNear = items.some(({ distanceMeters = 0 }) => (distanceMeters ?? 0) <= radiusMeters);
  const distances = items.map(({ distanceMeters }) => distanceMeters ?? 0);
  const isByDistance = distances.every((meters, nth) => meters >= (distances[nth - 1] ?? 0));
  return isNear || (nextCursor !== null && !isByDistance);
};
