import {
  checkOpeningDay,
  checkOpeningWeek,
  type LocalDate,
  type MinuteInterval,
  minuteIntervalOfText,
  minuteOfText,
  type OpeningWeek,
  type Weekday,
} from '@escale/shared/kernel';
import type { OpeningCalendar } from '@escale/shared/places';
import type { DemoPlace } from './demo-place.ts';

export const demoTimeZone = 'Europe/Paris';

/** The place's own calendar, for every year whose public holidays are given. */
export const demoCalendar = (
  place: DemoPlace,
  moment: { today: LocalDate; validFrom: LocalDate; publicHolidays: ReadonlySet<LocalDate> },
): OpeningCalendar => ({
  timeZone: demoTimeZone,
  weeks: [demoWeek(place, moment.validFrom)],
  exceptions: new Map(place.exceptions.map(({ on, hours }) => [on(moment.today), minutesOf(hours)])),
  publicHolidays: moment.publicHolidays,
});

const demoWeek = ({ slug, hours, halfDaySplit }: DemoPlace, validFrom: LocalDate): OpeningWeek => {
  const weekly: Record<Weekday, MinuteInterval[]> = {
    1: minutesOf(hours[1]),
    2: minutesOf(hours[2]),
    3: minutesOf(hours[3]),
    4: minutesOf(hours[4]),
    5: minutesOf(hours[5]),
    6: minutesOf(hours[6]),
    7: minutesOf(hours[7]),
  };
  const halfDaySplitMinute = minuteOfText(halfDaySplit) ?? 780;
  const week = checkOpeningWeek({ validFrom, weekly, halfDaySplitMinute, closesOnPublicHolidays: true });
  if (!week.ok) throw new Error(`${slug}: ${week.refusal.code}`);
  return week.value;
};

/** "09:00-12:30 13:30-18:00" */
const minutesOf = (hours = ''): MinuteInterval[] => {
  const intervals = hours.split(' ').flatMap((text) => {
    const [start, end] = text.split('-');
    const interval = start && end ? minuteIntervalOfText(start, end) : null;
    return interval ? [interval] : [];
  });
  const day = checkOpeningDay(intervals);
  if (!day.ok) throw new Error(`${hours}: ${day.refusal.code}`);
  return day.value;
};
