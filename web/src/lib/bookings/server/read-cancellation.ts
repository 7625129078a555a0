import { formText } from '#lib/forms/form-text.ts';
import { readIdempotencyKey } from './read-idempotency-key.ts';

/** What the cancellation form sends. */
export function readCancellation(form: FormData): { key: string; reason: string } {
  return { key: readIdempotencyKey(form), reason: formText(form, 'reason').trim().slice(0, 500) };
}
