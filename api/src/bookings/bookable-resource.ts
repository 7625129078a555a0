import { type Bookable, readBookable } from '@escale/db/bookings';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * Everything a decision about one resource needs, read in one statement.
 * @throws Refused not-found: no such resource, a retired one, or the draft of someone else's place
 */
export const bookableResource = async (
  ports: Ports,
  actor: Actor | null,
  resourceId: string,
): Promise<Bookable> => {
  const memberId = actor?.memberId ?? null;
  const bookable = await readBookable(ports.database, { resourceId, memberId });
  if (!bookable || bookable.resource.retiredOn !== null) throw new Refused({ code: 'not-found' });
  const { place } = bookable;
  if (place.status === 'draft' && !(actor && manages(actor, place.id)))
    throw new Refused({ code: 'not-found' });
  return bookable;
};
