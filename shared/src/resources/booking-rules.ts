import { accept, isLocalDate, type Result, refuse } from '../kernel/index.ts';
import { givenIn, type RuleVariation } from './rule-variation.ts';

export const slotLengths = [15, 30, 60] as const;
export type SlotMinutes = (typeof slotLengths)[number];

export type BookingRules = {
  slotMinutes: SlotMinutes;
  minMinutes: number;
  maxMinutes: number;
  minNoticeMinutes: number;
  maxAdvanceDays: number;
  bufferMinutes: number;
  /** Stays to come that one person may have in the space at a time; 0: as many as they like. */
  maxStaysAhead: number;
  requiresApproval: boolean;
  requiresTraining: boolean;
  /** Where they differ by audience, formula or date; see `rulesInForce`. */
  variations: RuleVariation[];
};

/** 800 and 1,100 days are what the API promises; a longer notice or buffer has no use. */
export const bookingRuleLimits = {
  maxMinutes: 800 * 1_440,
  minNoticeMinutes: 525_600,
  maxAdvanceDays: 1_100,
  bufferMinutes: 1_440,
  maxStaysAhead: 1_000,
} as const;

type Limited = keyof typeof bookingRuleLimits;

/** `variation`: of which of the variations, from 1; without it the rules of the space themselves. */
export type BookingRulesRefusal = (
  | { code: 'rule-variation-empty' | 'rule-variation-repeated' }
  | { code: 'malformed-date'; date: string }
  | { code: 'booking-rule-out-of-range'; field: Limited | 'minMinutes'; minimum: number; maximum: number }
  | { code: 'booking-rule-off-slot-grid'; field: 'minMinutes' | 'maxMinutes'; slotMinutes: SlotMinutes }
  | { code: 'minimum-above-maximum'; minMinutes: number; maxMinutes: number }
) & { variation?: number };

export function isSlotMinutes(minutes: number): minutes is SlotMinutes {
  return slotLengths.some((length) => length === minutes);
}

export function checkBookingRules(rules: BookingRules): Result<BookingRules, BookingRulesRefusal> {
  const { slotMinutes, minMinutes, maxMinutes } = rules;
  for (const field of [
    'maxMinutes',
    'minNoticeMinutes',
    'maxAdvanceDays',
    'bufferMinutes',
    'maxStaysAhead',
  ] as const) {
    const maximum = bookingRuleLimits[field];
    const minimum = field === 'maxMinutes' ? slotMinutes : 0;
    if (!isWithin(rules[field], minimum, maximum)) {
      return refuse({ code: 'booking-rule-out-of-range', field, minimum, maximum });
    }
  }
  for (const field of ['minMinutes', 'maxMinutes'] as const) {
    if (rules[field] % slotMinutes !== 0) {
      return refuse({ code: 'booking-rule-off-slot-grid', field, slotMinutes });
    }
  }
  if (!isWithin(minMinutes, slotMinutes, bookingRuleLimits.maxMinutes)) {
    const maximum = bookingRuleLimits.maxMinutes;
    return refuse({ code: 'booking-rule-out-of-range', field: 'minMinutes', minimum: slotMinutes, maximum });
  }
  if (minMinutes > maxMinutes) return refuse({ code: 'minimum-above-maximum', minMinutes, maxMinutes });
  const wrong = wrongVariation(rules);
  return wrong ? refuse(wrong) : accept(rules);
}

/** A variation is held to the same limits as the rules that it stands in for. */
function wrongVariation(rules: BookingRules): BookingRulesRefusal | null {
  const known = new Set<string>();
  for (const [i, one] of rules.variations.entries()) {
    const variation = i + 1;
    const scope = [one.audience, one.formula, one.validFrom].join(' ');
    if (!isLocalDate(one.validFrom)) return { code: 'malformed-date', date: one.validFrom, variation };
    if (known.has(scope)) return { code: 'rule-variation-repeated', variation };
    known.add(scope);
    const given = givenIn(one);
    if (Object.keys(given).length === 0) return { code: 'rule-variation-empty', variation };
    const checked = checkBookingRules({ ...rules, ...given, variations: [] });
    if (!checked.ok) return { ...checked.refusal, variation };
  }
  return null;
}

function isWithin(value: number, minimum: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= minimum && value <= maximum;
}
