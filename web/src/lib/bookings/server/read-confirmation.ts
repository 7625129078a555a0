import { formText } from '#lib/forms/form-text.ts';

export type Confirmation = { key: string; expectedTotal: number; note: string };

/** What the form of the booking page sends; the price is the one that the person has seen. */
export function readConfirmation(form: FormData): Confirmation {
  const key = formText(form, 'key');
  const expectedTotal = Number(formText(form, 'expectedTotal'));
  return {
    key: /^[\w-]{8,100}$/.test(key) ? key : crypto.randomUUID(),
    expectedTotal: Number.isInteger(expectedTotal) && expectedTotal >= 0 ? expectedTotal : 0,
    note: formText(form, 'note').trim().slice(0, 1000),
  };
}
