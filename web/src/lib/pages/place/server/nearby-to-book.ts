import { placesContract } from '@escale/shared/places';
import type { PlacePage } from '@escale/shared/resources';
import type { Call } from '#lib/api/server/call.ts';
import type { ListedPlace } from '../../search/place-card.ts';
import { listedOf } from '../../search/server/card-of.ts';

type Near = Pick<PlacePage, 'location'> & { slug?: string };

const SHOWN = 3;

/** The nearest places that can be booked, for the page of one that cannot. */
export async function nearbyToBook(call: Call, { slug, location }: Near): Promise<ListedPlace[]> {
  const answer = await call(placesContract.list, {
    querystring: {
      bookable: true,
      limit: SHOWN + 1,
      ...(location ? { near: `${location.lat},${location.lon}`, sort: 'distance' as const } : {}),
    },
  });
  if (!answer.ok) return [];
  const others = answer.value.items.filter((place) => place.slug !== slug);
  return others.slice(0, SHOWN).map(listedOf);
}
