import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { VerifiedAudience } from '@escale/shared/pricing';
import type { FareBefore, HeldPass } from '@escale/shared/rehearsals';
import { isoOf } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

/** What stays that began before a moment count for in the months from one on. */
export const readFaresBefore = async (
  { sql }: Executor,
  { placeId, before, month }: { placeId: string; before: Instant; month: string },
): Promise<FareBefore[]> => sql`
  select c.member_id as "memberId", c.resource_id as "resourceId", c.audience, c.lane, c.month,
    max(c.month_price_cents) as "monthPriceCents", sum(s.paid_cents)::int as "paidCents",
    sum(s.gross_cents)::int as "grossCents"
  from fare_shares s
  join bookings b on b.place_id = s.place_id and b.id = s.booking_id
  join fare_counters c on c.place_id = b.place_id and c.member_id = b.member_id and c.resource_id = b.resource_id
    and c.audience = s.audience and c.lane = s.lane and c.month = s.month
  where s.place_id = ${placeId} and s.month >= ${month} and lower(b.period) < ${isoOf(before)}::timestamptz
  group by 1, 2, 3, 4, 5`;

/**
 * The passes of everybody at a place with the points they had before any of the stays since a moment was paid with them;
 * each month of a subscription is one of its own.
 */
export const readPassesBefore = async (
  { sql }: Executor,
  { placeId, since, from, to }: { placeId: string; since: Instant; from: LocalDate; to: LocalDate },
): Promise<HeldPass[]> => sql`
  with spans as (
    select ps.*, pd.starts_on as span_starts_on, pd.ends_on as span_ends_on, pd.points_left
    from passes ps join pass_periods pd on pd.place_id = ps.place_id and pd.pass_id = ps.id
    where ps.place_id = ${placeId} and ps.kind = 'pass'
    union all
    select ps.*, month.starts_on, month.ends_on, case when known.pass_id is null then ps.points else known.points_left end
    from passes ps
    cross join lateral (
      select (ps.starts_on + make_interval(months => nth))::date as starts_on,
        (ps.starts_on + make_interval(months => nth + 1))::date - 1 as ends_on
      from generate_series(0, 60) as nth) as month
    left join pass_periods known
      on known.place_id = ps.place_id and known.pass_id = ps.id and known.starts_on = month.starts_on
    where ps.place_id = ${placeId} and ps.kind = 'subscription'
      and month.starts_on <= coalesce(ps.ends_on, ${to}::date)),
  spent as (
    select s.pass_id, s.period_starts_on, sum(s.points)::int as points
    from (select place_id, booking_id, pass_id, period_starts_on, points from pass_spends
      union all select place_id, booking_id, pass_id, period_starts_on, points from pass_forfeits) as s
    join bookings b on b.place_id = s.place_id and b.id = s.booking_id
    where s.place_id = ${placeId} and lower(b.period) >= ${isoOf(since)}::timestamptz
    group by 1, 2)
  select spans.id, spans.member_id as "memberId", spans.span_starts_on::text as "startsOn",
    spans.span_ends_on::text as "endsOn", spans.points_left + coalesce(spent.points, 0) as "pointsLeft",
    jsonb_strip_nulls(jsonb_build_object('half_day', spans.points_per_half_day, 'day', spans.points_per_day)) as "pointsPer",
    floor(extract(epoch from spans.bought_at)::float8 * 1000) as "boughtAt",
    array(select resource_id from pass_resources pr where pr.place_id = spans.place_id and pr.pass_id = spans.id) as "resourceIds"
  from spans left join spent on spent.pass_id = spans.id and spent.period_starts_on = spans.span_starts_on
  where coalesce(spans.span_ends_on >= ${from}, true) and spans.span_starts_on <= ${to}`;

/** What a place has verified of everybody, as it stands. */
export const readVerifiedAudiences = async (
  { sql }: Executor,
  placeId: string,
): Promise<Map<string, VerifiedAudience[]>> => {
  const rows = await sql<(VerifiedAudience & { memberId: string })[]>`
    select member_id as "memberId", audience, valid_until::text as "validUntil" from verified_audiences
    where place_id = ${placeId} order by member_id, audience`;
  return Map.groupBy(rows, ({ memberId }) => memberId);
};
