import { transaction } from '@escale/db';
import { deleteEndpoint, type EndpointKey } from '@escale/db/webhooks';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { auditWebhook } from './audit-webhook.ts';

/** @throws Refused not-found */
export const removeWebhook = (ports: Ports, actor: Actor, key: EndpointKey): Promise<void> =>
  transaction(ports.database, async (tx) => {
    if (!(await deleteEndpoint(tx, key))) throw new Refused({ code: 'not-found' });
    await auditWebhook(ports, tx, actor, key, 'removed');
  });
