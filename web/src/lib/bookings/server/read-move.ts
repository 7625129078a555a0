import type { Rescheduling, StayFields } from '@escale/shared/bookings';
import { formText } from '#lib/forms/form-text.ts';
import { readIdempotencyKey } from './read-idempotency-key.ts';

const formulas = ['half_day', 'day', 'week', 'month'] as const;

/** What the form of the page sends: the very stay that was shown, and its price. */
export function readMove(form: FormData): { key: string; body: Rescheduling } {
  const expectedTotal = Number(formText(form, 'expectedTotal'));
  const isAmount = Number.isInteger(expectedTotal) && expectedTotal >= 0;
  return {
    key: readIdempotencyKey(form),
    body: { ...fieldsIn(form), expectedTotal: isAmount ? expectedTotal : 0 },
  };
}

function fieldsIn(form: FormData): StayFields {
  const text = (name: string) => formText(form, name).slice(0, 40);
  const formula = formulas.find((one) => one === text('formula'));
  if (!formula) return { start: text('start'), end: text('end') };
  const date = text('date');
  if (formula === 'half_day') {
    return { formula, date, half: text('half') === 'afternoon' ? 'afternoon' : 'morning' };
  }
  const count = Number(text('count'));
  return { formula, date, count: Number.isInteger(count) && count >= 1 && count <= 800 ? count : 1 };
}
