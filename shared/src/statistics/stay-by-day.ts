import { clip, type Interval, type LocalDate, minuteMs } from '../kernel/index.ts';
import { type OpeningCalendar, openDaysOf } from '../places/index.ts';

/**
 * The minutes of a stay inside the opening hours, by local date: what occupancy counts of it, once for each unit.
 * Nights, closed days and the buffer are not among them (DOMAIN, Statistics).
 */
export function openMinutesByDay(
  calendar: OpeningCalendar,
  stay: Interval,
): { date: LocalDate; minutes: number }[] {
  return openDaysOf(calendar, stay).flatMap(({ date, open }) => {
    const milliseconds = clip(open, stay).reduce((sum, { start, end }) => sum + end - start, 0);
    return milliseconds > 0 ? [{ date, minutes: Math.round(milliseconds / minuteMs) }] : [];
  });
}
