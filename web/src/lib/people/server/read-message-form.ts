import type { NewMessage } from '@escale/shared/people';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { formText } from '#lib/forms/form-text.ts';

export type TypedMessage = { key: string; message: NewMessage };

export function readMessageForm(form: FormData): TypedMessage {
  const text = formText(form, 'text').replaceAll('\r\n', '\n').trim();
  return { key: readIdempotencyKey(form), message: { text, sharesAddress: form.has('sharesAddress') } };
}
