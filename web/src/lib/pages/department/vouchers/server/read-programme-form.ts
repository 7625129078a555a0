import type { NewProgramme } from '@escale/shared/vouchers';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { sumOf, textOf } from '../../subsidies/server/typed-values.ts';
import type { Missing } from '../form-problem.ts';

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** What can be said of a programme at any time. */
export function readProgrammeChange(typed: TypedForm) {
  const budgetCents = sumOf(textOf(typed, 'budget'));
  const body = {
    name: textOf(typed, 'nom'),
    publicLabel: textOf(typed, 'public'),
    budgetCents: budgetCents ?? 0,
    validUntil: textOf(typed, 'au'),
  };
  const missing: Missing[] = [];
  if (body.name === '') missing.push('nom');
  if (body.publicLabel === '') missing.push('public');
  if (!budgetCents) missing.push('budget');
  if (!isDate(body.validUntil)) missing.push('au');
  return { body, missing };
}

/** With what is said once: the unit, what is repaid, the first day. */
export function readProgrammeForm(typed: TypedForm): { body: NewProgramme; missing: Missing[] } {
  const { body, missing } = readProgrammeChange(typed);
  const rateNetCents = sumOf(textOf(typed, 'taux'));
  const vat = Number(textOf(typed, 'tva').replace(',', '.') || Number.NaN);
  const validFrom = textOf(typed, 'du');
  if (!rateNetCents) missing.push('taux');
  if (!(vat >= 0 && vat <= 30)) missing.push('tva');
  if (!isDate(validFrom)) missing.push('du');
  return {
    body: {
      ...body,
      unit: textOf(typed, 'unite') === 'day' ? 'day' : 'hour',
      rateNetCents: rateNetCents ?? 0,
      vatRateBasisPoints: Math.round(vat * 100),
      validFrom,
    },
    missing,
  };
}
