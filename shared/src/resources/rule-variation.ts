import type { LocalDate } from '../kernel/index.ts';

export const variedFormulas = ['hour', 'half_day', 'day', 'week', 'month'] as const;
export type VariedFormula = (typeof variedFormulas)[number];

/** The rules that may differ by audience, formula and date; the grid, the buffer and approval are the space's own. */
export const variedFields = [
  'minMinutes',
  'maxMinutes',
  'minNoticeMinutes',
  'maxAdvanceDays',
  'maxStaysAhead',
] as const;
export type VariedField = (typeof variedFields)[number];

/** Rules of a space for an audience, a formula or both, for stays from a date on; null: as the space's own rules say. */
export type RuleVariation = {
  /** `standard`: everybody. */
  audience: string;
  /** `hour`: who names a start and an end; null: however the stay is asked for. */
  formula: VariedFormula | null;
  validFrom: LocalDate;
} & Record<VariedField, number | null>;

/** What a variation says, without what it leaves to the space. */
export function givenIn(variation: RuleVariation): Partial<Record<VariedField, number>> {
  const given: Partial<Record<VariedField, number>> = {};
  for (const field of variedFields) if (variation[field] !== null) given[field] = variation[field];
  return given;
}
