import { placesContract } from '@escale/shared/places';
import type { PlacePage } from '@escale/shared/resources';
import type { Call } from '#lib/api/server/call.ts';
import type { ListedPlace } from '../../search/place-card.ts';
import { listedOf } from '../../search/server/card-of.ts';

/** The nearest places that can be booked, for the page of one that cannot. */
export async function nearbyToBook(
  call: Call,
  { location }: Pick<PlacePage, 'location'>,
): Promise<ListedPlace[]> {
  const answer = await call(placesContract.list, {
    querystring: {
      bookable: true,
      limit: 3,
      ...(location ? { near: `${location.lat},${location.lon}`, sort: 'distance' as const } : {}),
    },
  });
  return answer.ok ? answer.value.items.map(listedOf) : [];
}
