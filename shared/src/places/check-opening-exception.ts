import {
  accept,
  addDays,
  checkOpeningDay,
  type LocalDate,
  type MinuteInterval,
  type Result,
  refuse,
  runsInto,
} from '../kernel/index.ts';
import { minutesOpenOn, type OpeningCalendar } from './opening-calendar.ts';

export type OpeningExceptionRefusal =
  | { code: 'opening-interval-empty' | 'opening-intervals-overlap' }
  | { code: 'opening-overlaps-next-day'; date: LocalDate };

/** The hours of one date, sorted; refused when they, or the eve's, run into the next date's. */
export function checkOpeningException(
  calendar: OpeningCalendar,
  date: LocalDate,
  intervals: readonly MinuteInterval[],
): Result<MinuteInterval[], OpeningExceptionRefusal> {
  const day = checkOpeningDay(intervals);
  if (!day.ok) return day;
  const eve = addDays(date, -1);
  if (runsInto(minutesOpenOn(calendar, eve), day.value)) {
    return refuse({ code: 'opening-overlaps-next-day', date: eve });
  }
  if (runsInto(day.value, minutesOpenOn(calendar, addDays(date, 1)))) {
    return refuse({ code: 'opening-overlaps-next-day', date });
  }
  return accept(day.value);
}
