import { webhookTypes } from '@escale/shared/webhooks';
import type { TypedForm } from '#lib/forms/typed-form.ts';

/** What the form of a webhook says, as the API takes it. */
export const readWebhook = (typed: TypedForm) => ({
  url: (typed.url?.[0] ?? '').trim(),
  types: webhookTypes.filter((type) => typed.type?.includes(type)),
  includesPerson: typed.person !== undefined,
});
