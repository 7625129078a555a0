import type { LocalDate } from '../kernel/index.ts';
import type { BookingRules } from './booking-rules.ts';
import { givenIn, type RuleVariation, type VariedFormula } from './rule-variation.ts';

const everybody = 'standard';

type Asked = { date: LocalDate; formula: VariedFormula; audiences: readonly string[] };

/**
 * The rules for a stay that begins on a date, asked for by a formula, for a person of these audiences. Of the variations
 * of an audience the newest counts, and the one of the formula goes before the one of all. As with tariffs, an audience
 * takes nothing away: where the rule for everybody is the easier one, that one counts.
 */
export function rulesInForce<R extends BookingRules>(rules: R, { date, formula, audiences }: Asked): R {
  if (rules.variations.length === 0) return rules;
  const varied = (before: R, audience: string): R => {
    const said = [null, formula].map((of) => latestOf(rules.variations, { audience, formula: of, date }));
    return Object.assign({ ...before }, ...said.map((one) => one && givenIn(one)));
  };
  const common = varied(rules, everybody);
  return audiences.reduce((easiest: R, audience) => easier(easiest, varied(common, audience)), common);
}

type Scope = { audience: string; formula: VariedFormula | null; date: LocalDate };

function latestOf(variations: readonly RuleVariation[], { audience, formula, date }: Scope) {
  return variations
    .filter((one) => one.audience === audience && one.formula === formula && one.validFrom <= date)
    .reduce<RuleVariation | null>((last, one) => (last && last.validFrom > one.validFrom ? last : one), null);
}

function easier<R extends BookingRules>(a: R, b: R): R {
  const quota = (rules: R) => rules.maxStaysAhead || Number.POSITIVE_INFINITY;
  return {
    ...a,
    minMinutes: Math.min(a.minMinutes, b.minMinutes),
    maxMinutes: Math.max(a.maxMinutes, b.maxMinutes),
    minNoticeMinutes: Math.min(a.minNoticeMinutes, b.minNoticeMinutes),
    maxAdvanceDays: Math.max(a.maxAdvanceDays, b.maxAdvanceDays),
    maxStaysAhead: quota(a) > quota(b) ? a.maxStaysAhead : b.maxStaysAhead,
  };
}

/** How many days ahead the space can be booked by whoever may the furthest. */
export function furthestDays({
  maxAdvanceDays,
  variations,
}: Pick<BookingRules, 'maxAdvanceDays' | 'variations'>): number {
  return Math.max(maxAdvanceDays, ...variations.map((one) => one.maxAdvanceDays ?? 0));
}
