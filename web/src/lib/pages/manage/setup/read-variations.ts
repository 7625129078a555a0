import { type RuleVariation, variedFormulas } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';
import { minutesOf, textOf, wholeOf } from './read-fields.ts';

/** The rules that differ by audience, formula and date. */
export const readVariations = (typed: TypedForm): RuleVariation[] =>
  variationsTyped(typed).map(({ variation }) => variation);

/** With the number of its row in the form; a row that says no rule, or is ticked to go, is none. */
export const variationsTyped = (typed: TypedForm): { n: number; variation: RuleVariation }[] =>
  Array.from({ length: rowsTyped(typed) }, (_, i) => ({ n: i + 1, variation: readRow(typed, i + 1) })).filter(
    ({ n, variation }) => saysSomething(variation) && typed[`oter-${n}`] === undefined,
  );

export const rowsTyped = (typed: TypedForm): number =>
  Object.keys(typed).filter((name) => name.startsWith('public-')).length;

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
