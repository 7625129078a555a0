export { type AddressRefusal, decideAddress, isOwnMachine } from './decide-address.ts';
export { retryAfterMs } from './retry-after.ts';
export { type ToldFact, type WebhookFacts, webhookBody } from './webhook-body.ts';
export {
  TEST_TYPE,
  type WebhookFailure,
  type WebhookState,
  type WebhookType,
  webhookFailures,
  webhookStates,
  webhookTypes,
} from './webhook-type.ts';
export {
  type LogQuery,
  type NewWebhook,
  WEBHOOKS_AT_MOST,
  Webhook,
  type WebhookChange,
  WebhookMessage,
  webhooksContract,
} from './webhooks.contract.ts';
