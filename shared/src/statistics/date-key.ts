import { DateTime } from 'luxon';
import { addDays, type LocalDate, weekdayOf } from '../kernel/index.ts';

/** '2026-11-29', '2026-W48' (ISO 8601) or '2026-11'. */
export function dateKey(date: LocalDate, groupBy: 'day' | 'week' | 'month'): string {
  if (groupBy === 'day') return date;
  if (groupBy === 'month') return date.slice(0, 7);
  return DateTime.fromISO(date, { zone: 'utc' }).toFormat("kkkk-'W'WW");
}

/** '1-09': Mondays from 9 to 10. Hours count from 00:00 of the date; beyond 23 they are those of the next one. */
export function weekdayHourKey(date: LocalDate, hour: number): string {
  const weekday = weekdayOf(addDays(date, Math.floor(hour / 24)));
  return `${weekday}-${String(hour % 24).padStart(2, '0')}`;
}
