import { type Bookable, readBookable } from '@escale/db/bookings';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** False for a retired space, and for the draft of someone else's place. */
export const isOffered = ({ place, resource }: Bookable, actor: Actor | null): boolean =>
  resource.retiredOn === null && (place.status !== 'draft' || (actor !== null && manages(actor, place.id)));

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
  if (!bookable || !isOffered(bookable, actor)) throw new Refused({ code: 'not-found' });
  return bookable;
};
