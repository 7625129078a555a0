import type { Price, TariffsInForce } from '../pricing/index.ts';

/** What a stay is paid by: a formula, or what is left of one that was cancelled. */
export const incomeKinds = [
  'hour',
  'half_day',
  'day',
  'week',
  'month',
  'cap',
  'kept',
  'cancelled',
  'as_charged',
] as const;
export type IncomeKind = (typeof incomeKinds)[number];
export type Income = { kind: IncomeKind; audience: string | null; cents: number };

/** A price by formula, and by the audience whose tariff it was. Points cost nothing here, nor does what the department pays. */
export function incomeOf({ lines }: Pick<Price, 'lines'>, tariffs: TariffsInForce): Income[] {
  return lines.flatMap(({ formula, amountCents: cents }): Income[] => {
    if (formula === 'pass' || formula === 'voucher') return [];
    if (formula === 'kept') return [{ kind: formula, audience: null, cents }];
    if (formula === 'cap') return [{ kind: formula, audience: tariffs.month?.audience ?? null, cents }];
    if (formula === 'agreed') return [{ kind: 'as_charged', audience: null, cents }];
    const kind = formula === 'rounding' ? 'hour' : formula;
    return [{ kind, audience: tariffs[kind]?.audience ?? null, cents }];
  });
}
