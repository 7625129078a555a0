import { dayMs, type Instant } from './interval.ts';
import { offsetAt } from './zone-day.ts';

/** A civil date, 'YYYY-MM-DD', of a place's own time zone. */
export type LocalDate = string;

/** ISO: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const satisfies readonly Weekday[];

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Dates are compared as text, and PostgreSQL has no year 0: so the days before and after must have four digits too. */
const first = '0002-01-01';
const last = '9998-12-31';

export function isLocalDate(text: string): text is LocalDate {
  if (!shape.test(text) || text < first || text > last) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && dateOfUtc(at) === text;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfUtc(Date.parse(date) + days * dayMs);
}

/** The same day `months` later, clamped to that month's end. Count always from the first date. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const monthIndex = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  const day = Math.min(Number(date.slice(8)), daysOfMonth(year, month));
  return textOf(year, month, day);
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
  const date = new Date(at);
  return textOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Several times faster than toISOString, and calendars ask for thousands of dates. */
function textOf(year: number, month: number, day: number): LocalDate {
  const two = (value: number) => (value < 10 ? `0${value}` : `${value}`);
  return `${year < 1_000 ? String(year).padStart(4, '0') : year}-${two(month)}-${two(day)}`;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
