import { type PassRow, readPass } from '@escale/db/passes';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * A subscription that the person has, or whose place they manage.
 * @throws Refused not-found | not-a-subscription
 */
export const readSubscription = async (ports: Ports, actor: Actor, id: string): Promise<PassRow> => {
  const found = await readPass(ports.database, id);
  const isOwn = found?.memberId === actor.memberId;
  if (!found || !(isOwn || manages(actor, found.placeId))) throw new Refused({ code: 'not-found' });
  if (found.kind !== 'subscription') throw new Refused({ code: 'not-a-subscription' });
  return found;
};
