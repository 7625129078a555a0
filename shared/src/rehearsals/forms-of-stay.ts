import type { StayFields } from '../bookings/index.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  endOfLocalDay,
  type Interval,
  instantText,
  type LocalDate,
  localDateOf,
  startOfLocalDay,
} from '../kernel/index.ts';
import { type OpeningCalendar, openDay } from '../places/index.ts';

/** A whole year of days by the day is as much as anybody asks for. */
const MOST_DAYS = 366;

/** `lastOn`: of several days the last, whichever of them are open. */
export type AskedForm = { fields: StayFields; lastOn?: LocalDate };

/**
 * All that a person may have asked for to get a stay: its start and end, or the formula that it is exactly. Only the
 * period is on record, so under other hours whatever they may have meant is tried.
 */
export function formsOfStay(period: Interval, calendar: OpeningCalendar): AskedForm[] {
  const { timeZone } = calendar;
  const fields = { start: instantText(period.start, timeZone), end: instantText(period.end, timeZone) };
  const date = localDateOf(period.start, timeZone);
  return [{ fields }, ...halves(period, calendar, date), ...longer(period, calendar, date)];
}

function halves({ start, end }: Interval, calendar: OpeningCalendar, date: LocalDate): AskedForm[] {
  const { open, splitAt } = openDay(calendar, date);
  const [opening, closing] = [open[0]?.start, open.at(-1)?.end];
  if (splitAt === null || opening === undefined || closing === undefined) return [];
  if (start === opening && end === Math.min(splitAt, closing) && splitAt < closing)
    return [{ fields: { formula: 'half_day', date, half: 'morning' } }];
  return start === Math.max(splitAt, opening) && end === closing && splitAt > opening
    ? [{ fields: { formula: 'half_day', date, half: 'afternoon' } }]
    : [];
}

function longer({ start, end }: Interval, calendar: OpeningCalendar, date: LocalDate): AskedForm[] {
  const { timeZone } = calendar;
  // A closing at midnight is that of the date before.
  const last = localDateOf(end - 1, timeZone);
  const days = daysBetween(date, last) + 1;
  const opening = openDay(calendar, date).open[0]?.start;
  const isClosingOf = (day: string) => openDay(calendar, day).open.at(-1)?.end === end;
  const closingDay = isClosingOf(last) ? last : isClosingOf(addDays(last, -1)) ? addDays(last, -1) : null;
  const forms: AskedForm[] = [];
  if (start === opening && closingDay !== null && days <= MOST_DAYS)
    forms.push({
      fields: { formula: 'day', date, count: openDates(calendar, date, closingDay) },
      lastOn: closingDay,
    });
  const startsWhole = start === (opening ?? startOfLocalDay(date, timeZone));
  const endsWhole = (day: string) =>
    end === (openDay(calendar, day).open.at(-1)?.end ?? endOfLocalDay(day, timeZone));
  if (!startsWhole) return forms;
  for (const day of [last, addDays(last, -1)]) {
    const length = daysBetween(date, day) + 1;
    if (length >= 7 && length % 7 === 0 && endsWhole(day))
      forms.push({ fields: { formula: 'week', date, count: length / 7 } });
    const months = Math.round(length / 30.4);
    if (months >= 1 && addMonths(date, months) === addDays(day, 1) && endsWhole(day))
      forms.push({ fields: { formula: 'month', date, count: months } });
  }
  return forms;
}

/** So many dates are open of these. */
export function openDates(calendar: OpeningCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let date = from; date <= to; date = addDays(date, 1))
    if (openDay(calendar, date).open.length > 0) count++;
  return count;
}
