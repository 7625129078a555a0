import { type LocalDate, type MinuteInterval, type OpeningWeek, weekdays } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

/** The week from its date on, in the place of one from the same date. */
export const replaceOpeningWeek = async (
  { sql }: Executor,
  placeId: string,
  week: OpeningWeek,
): Promise<void> => {
  const { validFrom } = week;
  const intervals = weekdays.flatMap((weekday) =>
    week.weekly[weekday].map(({ startMinute, endMinute }) => [weekday, startMinute, endMinute]),
  );
  await sql`delete from opening_weeks where place_id = ${placeId} and valid_from = ${validFrom}::date`;
  await sql`
    insert into opening_weeks (place_id, valid_from, half_day_split_minute, closes_on_public_holidays)
    values (${placeId}, ${validFrom}::date, ${week.halfDaySplitMinute}, ${week.closesOnPublicHolidays})`;
  await sql`
    insert into opening_intervals (place_id, valid_from, weekday, opens_minute, closes_minute)
    select ${placeId}, ${validFrom}::date, (i ->> 0)::int, (i ->> 1)::int, (i ->> 2)::int
    from jsonb_array_elements(${JSON.stringify(intervals)}::jsonb) as i`;
};

export type NewOpeningException = {
  placeId: string;
  date: LocalDate;
  intervals: readonly MinuteInterval[];
  reason: string | null;
};

export const replaceOpeningException = async (
  executor: Executor,
  { placeId, date, intervals, reason }: NewOpeningException,
): Promise<void> => {
  const { sql } = executor;
  await deleteOpeningException(executor, { placeId, date });
  await sql`
    insert into opening_exceptions (place_id, on_date, reason) values (${placeId}, ${date}::date, ${reason})`;
  const minutes = intervals.map(({ startMinute, endMinute }) => [startMinute, endMinute]);
  await sql`
    insert into opening_exception_intervals (place_id, on_date, opens_minute, closes_minute)
    select ${placeId}, ${date}::date, (i ->> 0)::int, (i ->> 1)::int
    from jsonb_array_elements(${JSON.stringify(minutes)}::jsonb) as i`;
};

/** False when that date had no hours of its own. */
export const deleteOpeningException = async (
  { sql }: Executor,
  { placeId, date }: { placeId: string; date: LocalDate },
): Promise<boolean> => {
  const gone = await sql`
    delete from opening_exceptions where place_id = ${placeId} and on_date = ${date}::date`;
  return gone.count === 1;
};
