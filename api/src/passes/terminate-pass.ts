import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { endPass, lockPass, readPass } from '@escale/db/passes';
import type { Actor } from '@escale/shared/kernel';
import type { PassSchema, Termination } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { endOfPass } from './end-of-pass.ts';
import { passView } from './pass-view.ts';
import { readSubscription } from './read-subscription.ts';

/**
 * The person or the place ends a subscription with its month. Stays that later months pay for are cancelled before, or
 * kept together with their months. Once it has ended, ending it again changes nothing.
 * @throws Refused not-found | not-a-subscription | subscription-pays-later-stays
 */
export const terminatePass = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { laterStays }: Termination,
): Promise<PassSchema> => {
  const found = await readSubscription(ports, actor, id);
  return transaction(ports.database, async (tx) => {
    await lockPass(tx, found);
    const row = (await readPass(tx, id)) ?? found;
    if (row.endsOn !== null) return passView(row);
    // Whoever spends from it has the pass's lock, so no stay comes between.
    const end = await endOfPass(tx, row, laterStays === 'keep');
    if (!end.ok) throw new Refused(end.refusal);
    const endsOn = end.value;
    await endPass(tx, found, endsOn);
    await writeOutbox(tx, {
      id: ports.newId(),
      topic: 'pass.terminated',
      placeId: found.placeId,
      dedupeKey: `pass.terminated:${id}`,
      payload: { memberId: found.memberId, passId: id },
    });
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
