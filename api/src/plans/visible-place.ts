import { type PlaceKey, placeOf } from '@escale/db/places';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found, also for a draft of someone else's */
export const visiblePlace = async (
  { database }: Ports,
  slug: string,
  readActor: () => Promise<Actor | null>,
): Promise<PlaceKey> => {
  const place = await placeOf(database, { slug, id: null });
  if (!place) throw new Refused({ code: 'not-found' });
  if (place.status !== 'draft') return place;
  const actor = await readActor();
  if (!actor || !manages(actor, place.id)) throw new Refused({ code: 'not-found' });
  return place;
};
