import { transaction, writeAudit } from '@escale/db';
import { endPass, lockPass, readPass } from '@escale/db/passes';
import { type Actor, manages } from '@escale/shared/kernel';
import { endOfSubscriptionMonth, type PassSchema } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { passView } from './pass-view.ts';

/**
 * The person or the place ends a subscription: with its month, or with the last one that already pays for a stay.
 * Once it has ended, ending it again changes nothing.
 * @throws Refused not-found | not-a-subscription
 */
export const terminatePass = async (ports: Ports, actor: Actor, id: string): Promise<PassSchema> => {
  const found = await readPass(ports.database, id);
  const isOwn = found?.memberId === actor.memberId;
  if (!found || !(isOwn || manages(actor, found.placeId))) throw new Refused({ code: 'not-found' });
  if (found.kind !== 'subscription') throw new Refused({ code: 'not-a-subscription' });
  return transaction(ports.database, async (tx) => {
    await lockPass(tx, found);
    const row = (await readPass(tx, id)) ?? found;
    if (row.endsOn !== null) return passView(row);
    const monthEnd = endOfSubscriptionMonth(row.startsOn, row.today);
    const endsOn = row.spentUntil !== null && row.spentUntil > monthEnd ? row.spentUntil : monthEnd;
    await endPass(tx, found, endsOn);
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: found.placeId,
      action: 'pass.terminated',
      subjectId: id,
      detail: { endsOn },
    });
    return passView((await readPass(tx, id)) ?? row);
  });
};
