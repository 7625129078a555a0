import type { LocalDate, MinuteInterval, OpeningWeek, Weekday } from '@escale/shared/kernel';
import type { OpeningCalendar } from '@escale/shared/places';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type Minutes = [startMinute: number, endMinute: number];

export type WeekJson = Omit<OpeningWeek, 'weekly'> & {
  isExample: boolean;
  intervals: [weekday: Weekday, ...Minutes][];
};

/** A calendar as the database puts it together. */
export type CalendarJson = {
  opensOn: LocalDate | null;
  closesOn: LocalDate | null;
  timeZone: string;
  weeks: WeekJson[];
  exceptions: [LocalDate, Minutes[]][];
  publicHolidays: LocalDate[];
};

/** Every week of the place `p`, past and to come. */
export const weeksAsJson = (sql: postgres.ISql): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object(
      'validFrom', w.valid_from,
      'halfDaySplitMinute', w.half_day_split_minute,
      'closesOnPublicHolidays', w.closes_on_public_holidays,
      'isExample', w.is_example,
      'intervals', (
        select coalesce(jsonb_agg(jsonb_build_array(i.weekday, i.opens_minute, i.closes_minute)
          order by i.weekday, i.opens_minute), '[]')
        from opening_intervals i where i.place_id = w.place_id and i.valid_from = w.valid_from)
    ) order by w.valid_from), '[]')
    from opening_weeks w where w.place_id = p.id)`;

/**
 * The calendar of the place `p`. Exceptions and holidays reach two days beyond the dates: hours run past
 * midnight, and a day ends where the next one begins.
 */
export const calendarAsJson = (
  sql: postgres.ISql,
  { from, to }: { from: Fragment; to: Fragment },
): Fragment => sql`
  jsonb_build_object(
    'timeZone', p.time_zone, 'opensOn', p.opens_on, 'closesOn', p.closes_on,
    'weeks', ${weeksAsJson(sql)},
    'exceptions', (
      select coalesce(jsonb_agg(jsonb_build_array(e.on_date, (
        select coalesce(jsonb_agg(jsonb_build_array(x.opens_minute, x.closes_minute) order by x.opens_minute), '[]')
        from opening_exception_intervals x where x.place_id = e.place_id and x.on_date = e.on_date))), '[]')
      from opening_exceptions e
      where e.place_id = p.id and e.on_date between ${from} - 2 and ${to} + 2),
    'publicHolidays', (
      select coalesce(jsonb_agg(h.on_date), '[]') from public_holidays h
      where h.on_date between ${from} - 2 and ${to} + 2))`;

export const minutesOf = ([startMinute, endMinute]: Minutes): MinuteInterval => ({ startMinute, endMinute });

const weeklyOf = (intervals: WeekJson['intervals']): OpeningWeek['weekly'] => {
  const weekly: Record<Weekday, MinuteInterval[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  for (const [weekday, ...minutes] of intervals) weekly[weekday].push(minutesOf(minutes));
  return weekly;
};

export const weekOf = ({ intervals, ...week }: WeekJson): OpeningWeek & { isExample: boolean } => ({
  ...week,
  weekly: weeklyOf(intervals),
});

export const calendarOf = ({
  timeZone,
  opensOn,
  closesOn,
  weeks,
  exceptions,
  publicHolidays,
}: CalendarJson): OpeningCalendar => ({
  timeZone,
  opensOn,
  closesOn,
  weeks: weeks.map(weekOf),
  exceptions: new Map(exceptions.map(([date, intervals]) => [date, intervals.map(minutesOf)])),
  publicHolidays: new Set(publicHolidays),
});

/** The opening calendars of any number of places in one statement, good for asking about those dates. */
export const readCalendars = async (
  { sql }: Executor,
  placeIds: readonly string[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<Map<string, OpeningCalendar>> => {
  const dates = { from: sql`${from}::date`, to: sql`${to}::date` };
  const rows = await sql<{ id: string; calendar: CalendarJson }[]>`
    select p.id, ${calendarAsJson(sql, dates)} as calendar from places p
    where p.id = any(${[...placeIds]}::uuid[])`;
  return new Map(rows.map(({ id, calendar }) => [id, calendarOf(calendar)]));
};
