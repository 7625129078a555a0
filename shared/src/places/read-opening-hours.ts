import {
  checkOpeningDay,
  checkOpeningWeek,
  type LocalDate,
  type MinuteInterval,
  minuteIntervalOfText,
  minuteOfText,
  type OpeningWeek,
  type OpeningWeekRefusal,
  type Result,
  refuse,
  textOfMinute,
  type Weekday,
  weekdays,
} from '../kernel/index.ts';
import { weekdayNames } from './place.schema.ts';

type TextInterval = readonly [start: string, end: string];
type WeekdayName = (typeof weekdayNames)[number];

export type OpeningHoursText = {
  weekly: Partial<Record<WeekdayName, readonly TextInterval[]>>;
  halfDaySplit?: string;
  closesOnPublicHolidays?: boolean;
};

/** Where a place does not say: mornings end at 13:00, and public holidays are closed. */
export const openingHoursDefaults = { halfDaySplit: '13:00', closesOnPublicHolidays: true } as const;

/** Reads [["09:00", "18:00"]] by weekday name; a day left out is closed. */
export function readOpeningHours(
  text: OpeningHoursText,
  validFrom: LocalDate,
): Result<OpeningWeek, OpeningWeekRefusal> {
  const { halfDaySplit, closesOnPublicHolidays } = { ...openingHoursDefaults, ...text };
  const halfDaySplitMinute = minuteOfText(halfDaySplit);
  if (halfDaySplitMinute === null) return refuse({ code: 'half-day-split-out-of-range' });
  const weekly: Record<Weekday, MinuteInterval[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  for (const weekday of weekdays) {
    const day = readDayIntervals(text.weekly[nameOf(weekday)] ?? []);
    if (!day.ok) return refuse({ ...day.refusal, weekday });
    weekly[weekday] = day.value;
  }
  return checkOpeningWeek({ validFrom, weekly, halfDaySplitMinute, closesOnPublicHolidays });
}

export function readDayIntervals(intervals: readonly TextInterval[]): ReturnType<typeof checkOpeningDay> {
  const minutes = intervals.map(([start, end]) => minuteIntervalOfText(start, end));
  if (minutes.includes(null)) return refuse({ code: 'opening-interval-empty' });
  return checkOpeningDay(minutes.filter((interval) => interval !== null));
}

export function textOfDayIntervals(intervals: readonly MinuteInterval[]): [string, string][] {
  return intervals.map(({ startMinute, endMinute }) => [textOfMinute(startMinute), textOfMinute(endMinute)]);
}

/** The week as it is written, every day named. */
export function textOfWeekly(weekly: OpeningWeek['weekly']): Record<WeekdayName, [string, string][]> {
  return {
    monday: textOfDayIntervals(weekly[1]),
    tuesday: textOfDayIntervals(weekly[2]),
    wednesday: textOfDayIntervals(weekly[3]),
    thursday: textOfDayIntervals(weekly[4]),
    friday: textOfDayIntervals(weekly[5]),
    saturday: textOfDayIntervals(weekly[6]),
    sunday: textOfDayIntervals(weekly[7]),
  };
}

function nameOf(weekday: Weekday): WeekdayName {
  return weekdayNames[weekday - 1] ?? 'monday';
}
