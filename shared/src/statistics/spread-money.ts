import type { Interval, LocalDate } from '../kernel/index.ts';
import type { OpeningCalendar } from '../places/index.ts';
import { openMinutesByDay } from './stay-by-day.ts';

/**
 * Spreads the price of a stay over its open minutes, so that a month's revenue is earned by the days of that month.
 * Cents that don't divide go where the running sum rounds to: the shares always add up to the whole. A stay without
 * open minutes earns on its first date.
 */
export function spreadMoney(
  calendar: OpeningCalendar,
  { period, cents }: { period: Interval; cents: number },
  firstOn: LocalDate,
): { date: LocalDate; cents: number }[] {
  const days = openMinutesByDay(calendar, period);
  const total = days.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0) return [{ date: firstOn, cents }];
  let minutes = 0;
  let spent = 0;
  return days.map((day) => {
    minutes += day.minutes;
    const share = Math.round((cents * minutes) / total) - spent;
    spent += share;
    return { date: day.date, cents: share };
  });
}
