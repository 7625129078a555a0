import { type LocalDate, localDateOf, wallClockInstant } from '@escale/shared/kernel';
import { openDay } from '@escale/shared/places';
import type { Candidate } from './decide-need.ts';
import type { Need } from './need.ts';

/** Whether a candidate costs no more, and its place closes no earlier, than whoever asks can do with. */
export const isWithinLimits = (
  { maxTotalCents = null, openUntilMinute = null }: Need,
  { stay, entry }: Candidate,
  publicHolidays: ReadonlySet<LocalDate>,
): boolean => {
  if (maxTotalCents !== null && stay.price.totalCents > maxTotalCents) return false;
  if (openUntilMinute === null) return true;
  const { timeZone } = entry.calendar;
  const date = localDateOf(stay.period.start, timeZone);
  const closing = openDay({ ...entry.calendar, publicHolidays }, date).open.at(-1)?.end;
  return closing !== undefined && closing >= wallClockInstant(date, openUntilMinute, timeZone, 'closing');
};
