import { transaction } from '@escale/db';
import { type MessageKey, putBackInLine, readMessageState } from '@escale/db/webhooks';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { auditWebhook } from './audit-webhook.ts';

/**
 * Sends a message again, delivered or given up; its id stays, so that a receiver who has it knows.
 * @throws Refused not-found | webhook-message-waiting
 */
export const replayMessage = (ports: Ports, actor: Actor, key: MessageKey): Promise<{ id: string }> =>
  transaction(ports.database, async (tx) => {
    const { placeId, endpointId, id } = key;
    const state = await readMessageState(tx, key);
    if (state === null) throw new Refused({ code: 'not-found' });
    if (state === 'waiting') throw new Refused({ code: 'webhook-message-waiting' });
    await putBackInLine(tx, key);
    await auditWebhook(ports, tx, actor, { placeId, id: endpointId }, 'replayed', { messageId: id });
    return { id };
  });
