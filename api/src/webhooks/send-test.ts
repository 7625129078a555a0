import { transaction } from '@escale/db';
import { type EndpointKey, insertTest, lockEndpoint } from '@escale/db/webhooks';
import type { Actor } from '@escale/shared/kernel';
import { TEST_TYPE } from '@escale/shared/webhooks';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { auditWebhook } from './audit-webhook.ts';

/** Puts a message in line that tells of nothing. @throws Refused not-found | webhook-off */
export const sendTest = (ports: Ports, actor: Actor, key: EndpointKey): Promise<{ id: string }> =>
  transaction(ports.database, async (tx) => {
    if ((await lockEndpoint(tx, key)) === null) throw new Refused({ code: 'not-found' });
    const id = await insertTest(tx, { ...key, type: TEST_TYPE, subjectId: ports.newId() });
    if (id === null) throw new Refused({ code: 'webhook-off' });
    await auditWebhook(ports, tx, actor, key, 'tested');
    return { id };
  });
