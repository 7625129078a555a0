import { isLocalDate } from '@escale/shared/kernel';
import { type RuleVariation, type VariedField, variedFields } from '@escale/shared/resources';
import { audienceName } from './audience-words.ts';
import { durationWords, type Said } from './duration-words.ts';

type Compared = { label: string; now: string; yours: string };

/** The special rules of a space, for comparing: one row for each audience, formula and date that either side knows. */
export function variationRows(
  stand: readonly RuleVariation[],
  typed: readonly RuleVariation[],
  said: Said,
): Compared[] {
  const labels = new Set([...stand, ...typed].map((one) => labelOf(one, said)));
  const sayFor = (label: string, among: readonly RuleVariation[]) =>
    among
      .filter((one) => labelOf(one, said) === label)
      .map((one) => rulesIn(one, said))
      .join(' + ');
  return [...labels].map((label) => ({ label, now: sayFor(label, stand), yours: sayFor(label, typed) }));
}

function labelOf({ audience, formula, validFrom }: RuleVariation, { manage, words, format }: Said): string {
  const { rules } = manage.spaces;
  return rules.variationFor(
    audienceName(audience, words, rules.everybody),
    formula === null ? rules.anyFormula : manage.tariffs.formulas[formula],
    isLocalDate(validFrom) ? format.date(validFrom) : validFrom,
  );
}

function rulesIn(variation: RuleVariation, said: Said): string {
  const { rules } = said.manage.spaces;
  const labels: Record<VariedField, string> = {
    minMinutes: rules.min,
    maxMinutes: rules.max,
    minNoticeMinutes: rules.notice,
    maxAdvanceDays: rules.horizon,
    maxStaysAhead: rules.quota,
  };
  return variedFields
    .flatMap((field) => {
      const value = variation[field];
      if (value === null) return [];
      const text = field.endsWith('Minutes') ? durationWords(value, said) : String(value);
      return [rules.ruleIs(labels[field], text)];
    })
    .join(' · ');
}
