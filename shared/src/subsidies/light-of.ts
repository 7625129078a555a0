import { addDays, type LocalDate } from '../kernel/index.ts';
import type { TargetUnit } from './subsidy.ts';

export const lights = ['too-early', 'unknown', 'on-track', 'close', 'late'] as const;
export type Light = (typeof lights)[number];

/** Nothing is judged before a twelfth of the period: of a year, its first month. */
const FIRST_JUDGED = 1 / 12;
const CLOSE = 0.9;

/**
 * How a target stands. A share is held against the target itself; a count against its part of the period that is over,
 * in whole ones, so that nobody is late for the half of an event.
 */
export function lightOf(
  { value, unit }: { value: number; unit: TargetUnit },
  actual: number | null,
  elapsed: number,
): Light {
  if (actual === null) return 'unknown';
  if (elapsed < FIRST_JUDGED) return 'too-early';
  const due = unit === 'percent' ? value : Math.floor(value * elapsed);
  if (actual >= due) return 'on-track';
  return actual >= due * CLOSE ? 'close' : 'late';
}

/** For so long a place has the news for itself. */
export const PLACE_FIRST_DAYS = 14;

/** What the department is shown of a light: that of a late target only once the place has known it for two weeks. */
export function lightForDepartment(
  light: Light,
  warnedOn: LocalDate | null,
  today: LocalDate,
): Light | 'told-to-place' {
  if (light !== 'late') return light;
  return warnedOn !== null && addDays(warnedOn, PLACE_FIRST_DAYS) <= today ? 'late' : 'told-to-place';
}
