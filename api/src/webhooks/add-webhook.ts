import { takeLocks, transaction } from '@escale/db';
import { insertEndpoint, listEndpoints } from '@escale/db/webhooks';
import type { Actor } from '@escale/shared/kernel';
import { type NewWebhook, WEBHOOKS_AT_MOST, type Webhook } from '@escale/shared/webhooks';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { auditWebhook } from './audit-webhook.ts';
import { newWebhookSecret } from './new-webhook-secret.ts';
import { requireAddress } from './require-address.ts';
import { webhookView } from './webhook-view.ts';

/**
 * Tells an address of what happens from now on. No Idempotency-Key: the kept answer would keep the secret; an address
 * can stand here once, so that a second press adds nothing.
 * @throws Refused webhook-address-refused | webhook-address-known | too-many-webhooks
 */
export const addWebhook = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { url: text, types, includesPerson = false }: NewWebhook,
): Promise<{ webhook: Webhook; secret: string }> => {
  const url = await requireAddress(ports, text);
  const key = { placeId, id: ports.newId() };
  const secret = newWebhookSecret(ports);
  return transaction(ports.database, async (tx) => {
    await takeLocks(tx, [`webhooks of ${placeId}`]);
    const known = await listEndpoints(tx, placeId);
    if (known.length >= WEBHOOKS_AT_MOST)
      throw new Refused({ code: 'too-many-webhooks', most: WEBHOOKS_AT_MOST });
    if (known.some((one) => one.url === url)) throw new Refused({ code: 'webhook-address-known' });
    await insertEndpoint(tx, { ...key, url, types, includesPerson, isOn: true, secret });
    await auditWebhook(ports, tx, actor, key, 'added', { types, includesPerson });
    const rows = await listEndpoints(tx, placeId);
    const row = rows.find(({ id }) => id === key.id);
    if (!row) throw new Error('a webhook vanished');
    return { webhook: webhookView(row), secret };
  });
};
