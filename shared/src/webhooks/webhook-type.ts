/** What a place's own programs can be told. */
export const webhookTypes = [
  'booking.confirmed',
  'booking.changed',
  'booking.cancelled',
  'booking.checked_in',
  'booking.no_show',
  'event.planned',
  'event.changed',
  'event.cancelled',
  'closure.planned',
  'closure.lifted',
] as const;
export type WebhookType = (typeof webhookTypes)[number];

/** Sent when somebody asks for it, to any endpoint. */
export const TEST_TYPE = 'webhook.test';

export const webhookStates = ['waiting', 'delivered', 'failed'] as const;
export type WebhookState = (typeof webhookStates)[number];

/**
 * Why nothing was said, or not what was hoped for: an address inside our own network, a name that nobody knows, no
 * answer in time, a certificate that does not hold, no connection, an answer that sends us elsewhere, any other no.
 */
export const webhookFailures = [
  'inside',
  'name-unknown',
  'too-slow',
  'certificate',
  'no-connection',
  'redirected',
  'refused',
] as const;
export type WebhookFailure = (typeof webhookFailures)[number];
