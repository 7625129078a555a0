import {
  addDays,
  checkOpeningDay,
  checkOpeningWeek,
  type LocalDate,
  type MinuteInterval,
  minuteIntervalOfText,
  minuteOfText,
  type OpeningWeek,
  type Weekday,
  weekdayOf,
} from '@escale/shared/kernel';
import type { OpeningCalendar } from '@escale/shared/places';
import type { DemoPlace } from './demo-place.ts';

type Dates = { today: LocalDate; validFrom: LocalDate };

export const demoTimeZone = 'Europe/Paris';

/** The place's own calendar, for every year whose public holidays are given. */
export const demoCalendar = (
  place: DemoPlace,
  moment: Dates & { publicHolidays: ReadonlySet<LocalDate> },
): OpeningCalendar => ({
  timeZone: demoTimeZone,
  weeks: [demoWeek(place, moment.validFrom)],
  exceptions: new Map([
    ...summerDates(place, moment).map((date): [LocalDate, MinuteInterval[]] => [date, []]),
    ...place.exceptions.map(({ on, hours }): [LocalDate, MinuteInterval[]] => [
      on(moment.today),
      minutesOf(hours),
    ]),
  ]),
  publicHolidays: moment.publicHolidays,
});

export const demoReasons = (place: DemoPlace, moment: Dates): Map<LocalDate, string> =>
  new Map([
    ...summerDates(place, moment).map((date): [LocalDate, string] => [date, 'Fermeture d’été']),
    ...place.exceptions.map(({ on, reason }): [LocalDate, string] => [on(moment.today), reason]),
  ]);

/** Open days of the summers that are over on which the place was closed. */
const summerDates = ({ past: { summer }, hours }: DemoPlace, { today, validFrom }: Dates): LocalDate[] => {
  if (!summer) return [];
  const dates: LocalDate[] = [];
  for (let year = Number(validFrom.slice(0, 4)); year <= Number(today.slice(0, 4)); year++)
    for (let date = `${year}-${summer.from}`; date <= `${year}-${summer.to}`; date = addDays(date, 1))
      if (validFrom <= date && `${year}-${summer.to}` < today && hours[weekdayOf(date)]) dates.push(date);
  return dates;
};

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
