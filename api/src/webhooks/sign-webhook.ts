import { Webhook } from 'standardwebhooks';

/**
 * The headers of the Standard Webhooks specification. While a secret is being changed there are two signatures, and
 * the receiver takes either.
 */
export const signWebhook = (
  { id, body, at }: { id: string; body: string; at: Date },
  secrets: readonly string[],
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});
