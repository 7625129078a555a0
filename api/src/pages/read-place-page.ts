import { readResourceSheets } from '@escale/db/resources';
import { type Actor, manages } from '@escale/shared/kernel';
import type { PlacePage } from '@escale/shared/resources';
import { placeDetail } from '../places/place-detail.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { resourceOf } from '../resources/resource-of.ts';

/**
 * Everything a place's page shows.
 * @throws Refused not-found, also for a draft of someone else's
 */
export const readPlacePage = async (ports: Ports, actor: Actor | null, slug: string): Promise<PlacePage> => {
  const place = await placeDetail(ports, slug);
  if (place.status === 'draft' && !(actor && manages(actor, place.id)))
    throw new Refused({ code: 'not-found' });
  const resources = await readResourceSheets(ports.database, { placeId: place.id, resourceId: null });
  return { ...place, resources: resources.map(resourceOf) };
};
