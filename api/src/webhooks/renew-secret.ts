import { transaction } from '@escale/db';
import { type EndpointKey, replaceSecret } from '@escale/db/webhooks';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { auditWebhook } from './audit-webhook.ts';
import { newWebhookSecret } from './new-webhook-secret.ts';

/** A new secret; the one before signs along for a day. @throws Refused not-found */
export const renewSecret = (
  ports: Ports,
  actor: Actor,
  key: EndpointKey,
): Promise<{ secret: string; previousSecretUntil: string }> => {
  const secret = newWebhookSecret(ports);
  return transaction(ports.database, async (tx) => {
    const replaced = await replaceSecret(tx, { ...key, secret });
    if (!replaced) throw new Refused({ code: 'not-found' });
    await auditWebhook(ports, tx, actor, key, 'secret_renewed');
    return { secret, previousSecretUntil: instantText(replaced.until, replaced.timeZone) };
  });
};
