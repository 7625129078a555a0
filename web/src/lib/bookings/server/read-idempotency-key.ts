import { formText } from '#lib/forms/form-text.ts';

/** The key that the page was rendered with; a form without one is a first try of its own. */
export function readIdempotencyKey(form: FormData): string {
  const key = formText(form, 'key');
  return /^[\w-]{8,100}$/.test(key) ? key : crypto.randomUUID();
}
