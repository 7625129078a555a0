import type { BookingStatus, OccurrenceOutcome } from '@escale/shared/bookings';
import type { Instant, Interval } from '@escale/shared/kernel';
import { rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type NewOccurrence = {
  period: Interval;
  outcome: OccurrenceOutcome;
  bookingId: string | null;
  /** The code of what stood against a skipped date. */
  reason: string | null;
};

export type NewSeries = {
  placeId: string;
  id: string;
  memberId: string;
  resourceId: string;
  rrule: string;
  request: Record<string, unknown>;
  createdAt: Instant;
  occurrences: readonly NewOccurrence[];
};

/** A date of a series; of a booked one the period is that of its booking, which may have been moved since. */
export type SeriesOccurrence = NewOccurrence & {
  startsAt: Instant;
  status: BookingStatus | null;
  totalCents: number | null;
};

export type SeriesRow = {
  placeId: string;
  placeSlug: string;
  placeName: string;
  timeZone: string;
  id: string;
  memberId: string | null;
  memberName: string | null;
  resourceId: string;
  resourceName: string;
  rrule: string;
  request: unknown;
  createdAt: Instant;
  occurrences: SeriesOccurrence[];
};

const isoOf = (at: Instant): string => new Date(at).toISOString();

/** The series, the row by which its id alone leads to its place, and all its dates: one statement. */
export const insertSeries = async ({ sql }: Executor, series: NewSeries): Promise<void> => {
  const { placeId, id, occurrences } = series;
  await sql`
    with known as (insert into place_of_id (id, place_id) values (${id}, ${placeId})),
    kept as (
      insert into booking_series (place_id, id, member_id, resource_id, rrule, request, created_at)
      values (${placeId}, ${id}, ${series.memberId}, ${series.resourceId}, ${series.rrule},
        ${JSON.stringify(series.request)}::jsonb, ${isoOf(series.createdAt)}))
    insert into series_occurrences (place_id, series_id, starts_at, period, outcome, booking_id, reason)
    select ${placeId}, ${id}, lower(date.period::tstzrange), date.period::tstzrange, date.outcome, date.booking_id,
      date.reason
    from unnest(${occurrences.map(({ period }) => rangeText(period))}::text[],
      ${occurrences.map(({ outcome }) => outcome)}::text[],
      ${occurrences.map(({ bookingId }) => bookingId)}::uuid[],
      ${occurrences.map(({ reason }) => reason)}::text[]) as date(period, outcome, booking_id, reason)`;
};

type RawOccurrence = Omit<SeriesOccurrence, 'period'> & { start: Instant; end: Instant };

export const readSeries = async ({ sql }: Executor, id: string): Promise<SeriesRow | null> => {
  const [row] = await sql<(Omit<SeriesRow, 'occurrences'> & { occurrences: RawOccurrence[] })[]>`
    select s.place_id as "placeId", p.slug as "placeSlug", p.name as "placeName", p.time_zone as "timeZone", s.id,
      s.member_id as "memberId", m.display_name as "memberName", s.resource_id as "resourceId",
      r.name as "resourceName", s.rrule, s.request,
      floor(extract(epoch from s.created_at)::float8 * 1000) as "createdAt",
      (select coalesce(jsonb_agg(jsonb_build_object(
          'startsAt', extract(epoch from o.starts_at) * 1000,
          'start', extract(epoch from lower(coalesce(b.period, o.period))) * 1000,
          'end', extract(epoch from upper(coalesce(b.period, o.period))) * 1000,
          'outcome', o.outcome, 'bookingId', o.booking_id, 'reason', o.reason, 'status', b.status,
          'totalCents', b.total_cents) order by o.starts_at), '[]')
        from series_occurrences o left join bookings b on b.place_id = o.place_id and b.id = o.booking_id
        where o.place_id = s.place_id and o.series_id = s.id) as occurrences
    from booking_series s
    join places p on p.id = s.place_id
    join resources r on r.place_id = s.place_id and r.id = s.resource_id
    left join members m on m.id = s.member_id
    where s.id = ${id} and s.place_id = (select place_id from place_of_id where id = ${id})`;
  if (!row) return null;
  const occurrences = row.occurrences.map(({ start, end, ...rest }) => ({ ...rest, period: { start, end } }));
  return { ...row, occurrences };
};

type Booked = { placeId: string; seriesId: string; startsAt: Instant; period: Interval; bookingId: string };

/** A skipped date has been booked after all; false when it is not a skipped one any more. */
export const bookOccurrence = async ({ sql }: Executor, booked: Booked): Promise<boolean> => {
  const changed = await sql`
    update series_occurrences set outcome = 'booked', reason = null, booking_id = ${booked.bookingId},
      starts_at = ${isoOf(booked.period.start)}, period = ${rangeText(booked.period)}::tstzrange
    where place_id = ${booked.placeId} and series_id = ${booked.seriesId} and outcome = 'skipped'
      and starts_at = ${isoOf(booked.startsAt)}`;
  return changed.count === 1;
};

/** Keeps everybody else from moving its bookings until the transaction ends. */
export const lockBookingsOfSeries = async (
  { sql }: Executor,
  series: { placeId: string; id: string },
): Promise<void> => {
  await sql`
    select 1 from bookings where place_id = ${series.placeId} and series_id = ${series.id} order by id for update`;
};
