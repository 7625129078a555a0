import type { LocalDate, Weekday } from './local-date.ts';
import { weekdays } from './local-date.ts';
import { accept, type Result, refuse } from './result.ts';

/** Minutes since local 00:00, half-open; an end beyond 1440 lies on the next date. */
export type MinuteInterval = { startMinute: number; endMinute: number };

export type OpeningWeek = {
  validFrom: LocalDate;
  weekly: Readonly<Record<Weekday, readonly MinuteInterval[]>>;
  halfDaySplitMinute: number;
  closesOnPublicHolidays: boolean;
};

export type OpeningWeekRefusal =
  | { code: 'opening-interval-empty'; weekday: Weekday }
  | { code: 'opening-intervals-overlap'; weekday: Weekday }
  | { code: 'opening-overlaps-next-day'; weekday: Weekday }
  | { code: 'half-day-split-out-of-range' };

export const minutesADay = 1_440;

/** Sorts each day's intervals; refuses a week in which two of them, of one day or of neighbours, overlap. */
export function checkOpeningWeek(week: OpeningWeek): Result<OpeningWeek, OpeningWeekRefusal> {
  if (!isMinuteOfDay(week.halfDaySplitMinute)) return refuse({ code: 'half-day-split-out-of-range' });
  const weekly = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } satisfies Record<
    Weekday,
    MinuteInterval[]
  >;
  const sorted: Record<Weekday, readonly MinuteInterval[]> = weekly;
  for (const weekday of weekdays) {
    const day = checkOpeningDay(week.weekly[weekday]);
    if (!day.ok) return refuse({ ...day.refusal, weekday });
    sorted[weekday] = day.value;
  }
  const late = weekdays.find((weekday) => runsInto(sorted[weekday], sorted[nextWeekday(weekday)]));
  if (late) return refuse({ code: 'opening-overlaps-next-day', weekday: late });
  return accept({ ...week, weekly: sorted });
}

/** Sorts the intervals of one date; refuses empty ones and overlaps. */
export function checkOpeningDay(
  intervals: readonly MinuteInterval[],
): Result<MinuteInterval[], { code: 'opening-interval-empty' | 'opening-intervals-overlap' }> {
  const sorted = intervals.toSorted((a, b) => a.startMinute - b.startMinute);
  if (!sorted.every(isProper)) return refuse({ code: 'opening-interval-empty' });
  const overlap = sorted.some((interval, i) => interval.startMinute < (sorted[i - 1]?.endMinute ?? 0));
  return overlap ? refuse({ code: 'opening-intervals-overlap' }) : accept(sorted);
}

/** Whether a date's (sorted) hours run past midnight into the next date's. */
export function runsInto(day: readonly MinuteInterval[], next: readonly MinuteInterval[]): boolean {
  const end = day.at(-1)?.endMinute ?? 0;
  return end - minutesADay > (next[0]?.startMinute ?? Number.POSITIVE_INFINITY);
}

/** "09:00" is 540, "24:00" is 1440; null for anything else. */
export function minuteOfText(text: string): number | null {
  if (text === '24:00') return minutesADay;
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour && minute ? Number(hour) * 60 + Number(minute) : null;
}

/** Beyond midnight the next date's own clock is shown: 1560 is "02:00". */
export function textOfMinute(minute: number): string {
  const shown = minute > minutesADay ? minute - minutesADay : minute;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`;
}

/** An end before its start runs past midnight: ["18:00", "02:00"] is 1080 to 1560. */
export function minuteIntervalOfText(start: string, end: string): MinuteInterval | null {
  const startMinute = minuteOfText(start);
  const endMinute = minuteOfText(end);
  if (startMinute === null || endMinute === null || startMinute === endMinute) return null;
  if (startMinute === minutesADay) return null;
  return { startMinute, endMinute: endMinute < startMinute ? endMinute + minutesADay : endMinute };
}

function isProper({ startMinute, endMinute }: MinuteInterval): boolean {
  return (
    isMinuteOfDay(startMinute) &&
    startMinute < minutesADay &&
    Number.isInteger(endMinute) &&
    endMinute > startMinute &&
    endMinute <= startMinute + minutesADay
  );
}

function isMinuteOfDay(minute: number): boolean {
  return Number.isInteger(minute) && minute >= 0 && minute <= minutesADay;
}

function nextWeekday(weekday: Weekday): Weekday {
  return weekdays[weekday % 7] ?? 1;
}
