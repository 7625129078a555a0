import {
  accept,
  addDays,
  addMonths,
  endOfLocalDay,
  type Interval,
  isLocalDate,
  type LocalDate,
  type Result,
  refuse,
  startOfLocalDay,
} from '../kernel/index.ts';
import { type OpeningCalendar, openDay } from '../places/index.ts';
import type { Half, Period, StayContext, StayRefusal } from './stay.ts';
import type { StayForm } from './stay-form.ts';

type FormulaForm = Exclude<StayForm, { form: 'start-and-end' }>;

/** The period that a formula stands for from a date on; formulas don't know the slot grid. */
export function formulaPeriod(form: FormulaForm, context: StayContext): Result<Period, StayRefusal> {
  const { calendar, rules } = context;
  const { date } = form;
  if (!isLocalDate(date)) return refuse({ code: 'malformed-date', date });
  const interval = intervalOf(form, calendar, rules.maxMinutes);
  return interval.ok ? accept({ interval: interval.value, startsOn: date }) : interval;
}

function intervalOf(
  form: FormulaForm,
  calendar: OpeningCalendar,
  maxMinutes: number,
): Result<Interval, StayRefusal> {
  switch (form.form) {
    case 'half_day':
      return halfDay(form.date, form.half, calendar);
    case 'day':
      return openDates(form.date, form.count, calendar, maxMinutes);
    case 'week':
      return accept(wholeDates(form.date, addDays(form.date, form.count * 7), calendar));
    case 'month':
      return accept(wholeDates(form.date, addMonths(form.date, form.count), calendar));
  }
}

/** From opening to the split, or from the split to closing. */
function halfDay(date: LocalDate, half: Half, calendar: OpeningCalendar): Result<Interval, StayRefusal> {
  const { open, splitAt } = openDay(calendar, date);
  const opening = open[0]?.start;
  const closing = open.at(-1)?.end;
  if (opening === undefined || closing === undefined || splitAt === null) return closedOn(date, calendar);
  const interval =
    half === 'morning'
      ? { start: opening, end: Math.min(splitAt, closing) }
      : { start: Math.max(splitAt, opening), end: closing };
  return interval.start < interval.end ? accept(interval) : refuse({ code: 'empty-half-day', date, half });
}

/** Opening to closing of `count` consecutive open dates; the search ends where the stay is too long anyway. */
function openDates(
  date: LocalDate,
  count: number,
  calendar: OpeningCalendar,
  maxMinutes: number,
): Result<Interval, StayRefusal> {
  const first = openDay(calendar, date).open;
  const start = first[0]?.start;
  let end = first.at(-1)?.end;
  if (start === undefined || end === undefined) return closedOn(date, calendar);
  const lastDate = addDays(date, Math.ceil(maxMinutes / 1_440) + 1);
  let next = date;
  for (let left = count - 1; left > 0; ) {
    next = addDays(next, 1);
    if (next > lastDate) return refuse({ code: 'stay-too-long', maxMinutes });
    const closing = openDay(calendar, next).open.at(-1)?.end;
    if (closing === undefined) continue;
    end = closing;
    left--;
  }
  return accept({ start, end });
}

/** From the first date's opening to the closing of the date before `until`; midnights where closed. */
function wholeDates(from: LocalDate, until: LocalDate, calendar: OpeningCalendar): Interval {
  const last = addDays(until, -1);
  return {
    start: openDay(calendar, from).open[0]?.start ?? startOfLocalDay(from, calendar.timeZone),
    end: openDay(calendar, last).open.at(-1)?.end ?? endOfLocalDay(last, calendar.timeZone),
  };
}

/** How far ahead the next open date is looked for. */
const daysLookedAhead = 62;

function closedOn(date: LocalDate, calendar: OpeningCalendar) {
  let nextOpenDate: LocalDate | null = null;
  for (let days = 1; days <= daysLookedAhead && !nextOpenDate; days++) {
    const later = addDays(date, days);
    if (openDay(calendar, later).open.length > 0) nextOpenDate = later;
  }
  return refuse({ code: 'closed-that-day', date, nextOpenDate });
}
