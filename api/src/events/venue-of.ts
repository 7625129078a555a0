import type { Executor } from '@escale/db';
import { placeOf } from '@escale/db/places';
import type { EventVenue, VenueInput } from '@escale/shared/events';
import { communeOf } from '../places/commune-of.ts';
import { Refused } from '../refused.ts';

/**
 * Where the department holds an event.
 * @throws Refused not-found (no published place) | unknown-commune
 */
export const venueOf = async (executor: Executor, venue: VenueInput): Promise<EventVenue> => {
  if ('placeSlug' in venue) {
    const place = await placeOf(executor, { slug: venue.placeSlug, id: null });
    if (place?.status !== 'published') throw new Refused({ code: 'not-found' });
    return { placeId: place.id };
  }
  const { name, address, postcode } = venue;
  const { communeName: commune, communeInsee } = await communeOf(executor, venue);
  return {
    placeId: null,
    ...{ name: name.trim(), address: address.trim(), postcode },
    ...{ commune, communeInsee },
  };
};
