import { dayMs, type Instant } from './interval.ts';
import { offsetAt } from './zone-day.ts';

/** A civil date, 'YYYY-MM-DD', of a place's own time zone. */
export type LocalDate = string;

/** ISO: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

const shape = /^\d{4}-\d{2}-\d{2}$/;

export function isLocalDate(text: string): text is LocalDate {
  if (!shape.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && dateOfUtc(at) === text;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfUtc(Date.parse(date) + days * dayMs);
}

/** The same day `months` later, clamped to that month's end. Count always from the first date. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const first = new Date(Date.parse(date));
  const monthIndex = first.getUTCFullYear() * 12 + first.getUTCMonth() + months;
  const target = new Date(0);
  target.setUTCFullYear(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, 0);
  target.setUTCDate(Math.min(first.getUTCDate(), target.getUTCDate()));
  return dateOfUtc(target.getTime());
}

/** How many days `to` lies after `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

export function weekdayOf(date: LocalDate): Weekday {
  return weekdays[(((Date.parse(date) / dayMs + 3) % 7) + 7) % 7] ?? 1;
}

export function localDateOf(at: Instant, timeZone: string): LocalDate {
  return dateOfUtc(at + offsetAt(at, timeZone));
}

function dateOfUtc(at: Instant): LocalDate {
  return new Date(at).toISOString().slice(0, 10);
}
