import type { Database } from '@escale/db';
import type { Bookable } from '@escale/db/bookings';
import { readPlaceItems } from '@escale/db/places';
import type { Alternative } from '@escale/shared/bookings';
import { type Instant, type Interval, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { findFreePlaces } from './find-free-places.ts';

const MOST_PLACES = 3;
/** What other places can take is asked once in so many milliseconds, not by each of two hundred who were refused. */
const FRESH_MS = 5_000;
const MOST_KEPT = 500;

export type AnotherPlace = Extract<Alternative, { kind: 'place' }>;
type Elsewhere = { stay: { interval: Interval }; quantity: number };

type Kept = { at: Instant; places: Promise<AnotherPlace[]> };
const kept = new WeakMap<Database, Map<string, Kept>>();

/**
 * The nearest other places that can take the whole stay, as they were some seconds ago and at the prices for
 * everybody. None from a place that is nowhere on the map.
 */
export const findOtherPlaces = (
  ports: Ports,
  bookable: Bookable,
  decided: Elsewhere,
): Promise<AnotherPlace[]> => {
  const { database } = ports;
  const { place, resource, now } = bookable;
  const { start, end } = decided.stay.interval;
  const asked = kept.get(database) ?? new Map<string, Kept>();
  kept.set(database, asked);
  const key = [place.id, resource.kind, start, end, decided.quantity].join();
  const known = asked.get(key);
  if (known && now >= known.at && now - known.at < FRESH_MS) return known.places;
  if (asked.size >= MOST_KEPT) asked.clear();
  const places = lookAround(ports, bookable, decided);
  asked.set(key, { at: now, places });
  places.catch(() => asked.delete(key));
  return places;
};

const lookAround = async (
  ports: Ports,
  { place, resource }: Bookable,
  { stay, quantity }: Elsewhere,
): Promise<AnotherPlace[]> => {
  const here = (await readPlaceItems(ports.database, [place.id])).get(place.id)?.location;
  if (!here) return [];
  const start = instantText(stay.interval.start, place.timeZone);
  const end = instantText(stay.interval.end, place.timeZone);
  const need = { resourceKind: resource.kind, period: { start, end }, quantity, people: null };
  const found = await findFreePlaces(ports, null, {
    need,
    filter: around(here, resource.kind, quantity),
    limit: MOST_PLACES + 1,
    byPrice: false,
  }).catch(nowhere);
  const others = found.filter(
    ({ position, distanceMeters }) => position.id !== place.id && distanceMeters !== null,
  );
  const nearest = others.slice(0, MOST_PLACES);
  const items = await readPlaceItems(
    ports.database,
    nearest.map(({ position }) => position.id),
  );
  return nearest.flatMap(({ position, distanceMeters, offer }): AnotherPlace[] => {
    const item = items.get(position.id);
    if (!item) return [];
    return [
      {
        kind: 'place',
        placeSlug: item.slug,
        placeName: item.name,
        resourceId: offer.resourceId,
        ...(distanceMeters !== null && { distanceMeters: Math.round(distanceMeters) }),
        start,
        end,
        total: offer.total,
        currency: offer.currency,
        indicative: true,
      },
    ];
  });
};

/** What no place could take is no alternative; anything else is an error as ever. */
const nowhere = (error: unknown): never[] => {
  if (error instanceof Refused) return [];
  throw error;
};

const around = (near: { lat: number; lon: number }, resourceKind: string, quantity: number) => ({
  words: null,
  communeInsee: null,
  kind: null,
  amenities: [],
  near,
  radiusMeters: null,
  bookable: null,
  resourceKind,
  quantity,
  order: 'distance' as const,
  after: null,
});
