import { transaction, violates } from '@escale/db';
import { type EndpointKey, lockEndpoint, readEndpoint, updateEndpoint } from '@escale/db/webhooks';
import type { Actor } from '@escale/shared/kernel';
import type { Webhook, WebhookChange } from '@escale/shared/webhooks';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { auditWebhook } from './audit-webhook.ts';
import { requireAddress } from './require-address.ts';
import { webhookView } from './webhook-view.ts';

/** @throws Refused not-found | changed-meanwhile | webhook-address-refused | webhook-address-known */
export const changeWebhook = async (
  ports: Ports,
  actor: Actor,
  key: EndpointKey,
  { seen, url: text, ...change }: WebhookChange,
): Promise<Webhook> => {
  const url = text === undefined ? undefined : await requireAddress(ports, text);
  return transaction(ports.database, async (tx) => {
    const revision = await lockEndpoint(tx, key);
    if (revision === null) throw new Refused({ code: 'not-found' });
    if (revision !== seen) throw new Refused({ code: 'changed-meanwhile', version: String(revision) });
    const row = await readEndpoint(tx, key);
    if (!row) throw new Refused({ code: 'not-found' });
    await updateEndpoint(tx, { ...row, ...change, ...(url !== undefined && { url }), ...key });
    await auditWebhook(ports, tx, actor, key, 'changed', {
      ...change,
      hasNewAddress: url !== undefined && url !== row.url,
    });
    const after = await readEndpoint(tx, key);
    return webhookView(after ?? row);
  }).catch((error: unknown) => {
    throw violates(error, 'webhook_endpoints_one_per_address')
      ? new Refused({ code: 'webhook-address-known' })
      : error;
  });
};
