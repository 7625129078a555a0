import { transaction, writeAudit } from '@escale/db';
import { settleMessage as settle } from '@escale/db/community';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireModeration } from './require-moderation.ts';

type Settlement = { placeId: string; id: string; settlement: 'dismissed' | 'barred' };

/** @throws Refused not-allowed | not-found: also where a colleague has settled it */
export const settleMessage = async (
  ports: Ports,
  actor: Actor,
  settlement: Settlement,
): Promise<undefined> => {
  const { placeId, id } = settlement;
  requireModeration(actor, placeId);
  await transaction(ports.database, async (tx) => {
    if (!(await settle(tx, settlement))) throw new Refused({ code: 'not-found' });
    const action = `community.message_${settlement.settlement}`;
    await writeAudit(tx, { id: ports.newId(), actorId: actor.memberId, placeId, action, subjectId: id });
  });
};
