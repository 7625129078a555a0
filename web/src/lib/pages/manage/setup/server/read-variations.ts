import { type RuleVariation, variedFormulas } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { minutesOf, textOf, wholeOf } from './read-fields.ts';

/** The rules that differ by audience, formula and date; a row that says no rule is none. */
export function readVariations(typed: TypedForm): RuleVariation[] {
  const rows = Object.keys(typed).filter((name) => name.startsWith('public-')).length;
  return Array.from({ length: rows }, (_, i) => readRow(typed, i + 1)).filter(saysSomething);
}

const readRow = (typed: TypedForm, n: number): RuleVariation => ({
  audience: textOf(typed, `public-${n}`),
  formula: variedFormulas.find((one) => one === textOf(typed, `formule-${n}`)) ?? null,
  validFrom: textOf(typed, `des-${n}`),
  minMinutes: minutesOf(typed, `min-${n}`) ?? null,
  maxMinutes: minutesOf(typed, `max-${n}`) ?? null,
  minNoticeMinutes: minutesOf(typed, `notice-${n}`) ?? null,
  maxAdvanceDays: wholeOf(typed, `horizon-${n}`) ?? null,
  maxStaysAhead: wholeOf(typed, `quota-${n}`) ?? null,
});

const saysSomething = ({ audience, formula, validFrom, ...rules }: RuleVariation) =>
  Object.values(rules).some((value) => value !== null);
