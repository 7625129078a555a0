import type { PlaceQuery } from '@escale/shared/places';
import { longStay } from '../duration.ts';
import { LATE } from '../filters.ts';
import { clockText, localMoment, type Need } from '../need.ts';

/** What is wanted, as the API is asked for it: the need and the limits to what it may cost and when a place closes. */
export function wishOf(need: Need): PlaceQuery {
  const { kind, people, maxEuros, isLate } = need;
  return {
    ...periodOf(need),
    resourceKind: kind,
    people,
    ...(maxEuros !== null && { maxTotal: maxEuros * 100 }),
    ...(isLate && { openUntil: clockText(LATE) }),
  };
}

/** When, as the API is asked for it: hours of a day, or a formula from a date on. */
function periodOf({ date, duration, fromMinutes, toMinutes }: Need) {
  const long = longStay(duration);
  if (long) return { ...long, date };
  return { start: localMoment(date, fromMinutes), end: localMoment(date, toMinutes) };
}
