import { readPassProducts } from '@escale/db/passes';
import { placeOf } from '@escale/db/places';
import { type Actor, manages } from '@escale/shared/kernel';
import type { PassProductSchema } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found, also for the draft of someone else's place */
export const listPassProducts = async (
  ports: Ports,
  actor: Actor | null,
  slug: string,
): Promise<PassProductSchema[]> => {
  const place = await placeOf(ports.database, { slug, id: null });
  const isShown = place && (place.status !== 'draft' || (actor && manages(actor, place.id)));
  if (!isShown) throw new Refused({ code: 'not-found' });
  return readPassProducts(ports.database, { placeId: place.id, id: null });
};
