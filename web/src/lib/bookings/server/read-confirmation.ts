import { formText } from '#lib/forms/form-text.ts';
import { readIdempotencyKey } from './read-idempotency-key.ts';

export type Confirmation = { key: string; expectedTotal: number };

/** What the form of the booking page sends; the price is the one that the person has seen. */
export function readConfirmation(form: FormData): Confirmation {
  const expectedTotal = Number(formText(form, 'expectedTotal'));
  return {
    key: readIdempotencyKey(form),
    expectedTotal: Number.isInteger(expectedTotal) && expectedTotal >= 0 ? expectedTotal : 0,
  };
}
