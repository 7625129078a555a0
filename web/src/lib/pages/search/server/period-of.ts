import { longStay } from '../duration.ts';
import { localMoment, type Need } from '../need.ts';

/** When, as the API is asked for it: hours of a day, or a formula from a date on. */
export function periodOf({ date, duration, fromMinutes, toMinutes }: Need) {
  const long = longStay(duration);
  if (long) return { ...long, date };
  return { start: localMoment(date, fromMinutes), end: localMoment(date, toMinutes) };
}
