import type { Counted, CountedFare } from '@escale/shared/bookings';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

type Booked = { placeId: string; bookingId: string };

export type NewShare = {
  audience: string;
  lane: number;
  month: string;
  grossCents: number;
  paidCents: number;
  monthPriceCents: number;
};

/** A booking counts for its months from now on; the answer is where the counters stand then. */
export const countFare = async (
  { sql }: Executor,
  { placeId, bookingId }: Booked,
  { memberId, resourceId, shares }: { memberId: string; resourceId: string; shares: readonly NewShare[] },
): Promise<CountedFare[]> => sql<CountedFare[]>`
  with share as (
    select * from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as of("audience" text, "lane" smallint,
      "month" text, "grossCents" int, "paidCents" int, "monthPriceCents" int)),
  kept as (
    insert into fare_shares (place_id, booking_id, audience, lane, month, gross_cents, paid_cents)
    select ${placeId}::uuid, ${bookingId}::uuid, "audience", "lane", "month", "grossCents", "paidCents" from share),
  counted as (
    insert into fare_counters as c (place_id, member_id, resource_id, audience, lane, month, paid_cents,
      gross_cents, month_price_cents)
    select ${placeId}::uuid, ${memberId}::uuid, ${resourceId}::uuid, "audience", "lane", "month", "paidCents",
      "grossCents", "monthPriceCents" from share
    on conflict on constraint fare_counters_pkey do update set paid_cents = c.paid_cents + excluded.paid_cents,
      gross_cents = c.gross_cents + excluded.gross_cents,
      month_price_cents = greatest(c.month_price_cents, excluded.month_price_cents)
    returning c.*)
  select share."grossCents", share."paidCents", c.month_price_cents as "monthPriceCents",
    jsonb_build_object('paidCents', c.paid_cents, 'grossCents', c.gross_cents) as counter
  from share join counted c on c.audience = share."audience" and c.lane = share."lane" and c.month = share."month"`;

export type NewSpend = {
  passId: string;
  date: string;
  points: number;
  periodStartsOn: string;
  periodEndsOn: string;
  /** What the period had before; null: no limit. */
  pointsLeft: number | null;
};

/** Takes points from passes; a subscription's month comes into being with its first spending. */
export const spendPoints = async (
  { sql }: Executor,
  { placeId, bookingId }: Booked,
  spends: readonly NewSpend[],
): Promise<void> => {
  await sql`
    with spend as (
      select * from jsonb_to_recordset(${JSON.stringify(spends)}::jsonb) as of("passId" uuid, "date" date,
        "points" int, "periodStartsOn" date, "periodEndsOn" date, "pointsLeft" int))
    insert into pass_periods as d (place_id, pass_id, starts_on, ends_on, points_left)
    select ${placeId}::uuid, "passId", "periodStartsOn", "periodEndsOn", "pointsLeft" - sum("points")
    from spend group by "passId", "periodStartsOn", "periodEndsOn", "pointsLeft"
    order by "passId", "periodStartsOn"
    on conflict on constraint pass_periods_pkey do update
      set points_left = d.points_left - (select sum("points") from spend
        where "passId" = d.pass_id and "periodStartsOn" = d.starts_on)`;
  await sql`
    insert into pass_spends (place_id, booking_id, on_date, pass_id, period_starts_on, points)
    select ${placeId}::uuid, ${bookingId}::uuid, "date", "passId", "periodStartsOn", "points"
    from jsonb_to_recordset(${JSON.stringify(spends)}::jsonb) as of("passId" uuid, "date" date, "points" int,
      "periodStartsOn" date)`;
};

type Share = Counted['shares'][number];

/** None once the person is erased. */
const shares = (sql: postgres.ISql, { placeId, bookingId }: Booked): Fragment => sql`
  select s.audience, s.lane, s.month, s.gross_cents as "grossCents", s.paid_cents as "paidCents",
    c.month_price_cents as "monthPriceCents",
    jsonb_build_object('paidCents', c.paid_cents, 'grossCents', c.gross_cents) as counter
  from bookings b join fare_shares s on s.place_id = b.place_id and s.booking_id = b.id
  join fare_counters c on c.place_id = b.place_id and c.member_id = b.member_id and c.resource_id = b.resource_id
    and c.audience = s.audience and c.lane = s.lane and c.month = s.month
  where b.place_id = ${placeId} and b.id = ${bookingId}
  order by s.audience, s.lane, s.month`;

/** What a booking counts for, its counters locked. */
export const lockShares = async ({ sql }: Executor, booked: Booked): Promise<Share[]> => sql<Share[]>`
  ${shares(sql, booked)} for update of c`;

/** The same without a lock, and the points that it is paid with: for a look. */
export const readCounted = async ({ sql }: Executor, booked: Booked): Promise<Counted> => {
  const { placeId, bookingId } = booked;
  const [counted, spendings] = await Promise.all([
    sql<Share[]>`${shares(sql, booked)}`,
    sql<Counted['spendings'][number][]>`
      select pass_id as "passId", on_date::text as date, points from pass_spends
      where place_id = ${placeId} and booking_id = ${bookingId}`,
  ]);
  return { shares: counted, spendings };
};

/** A booking counts no more; its counters are as given, and its passes get back their percent, rounded down. */
export const releaseFare = async (
  { sql }: Executor,
  { placeId, bookingId }: Booked,
  counters: readonly Pick<Share, 'audience' | 'counter' | 'lane' | 'month'>[],
  pointsPercent: number,
): Promise<void> => {
  const asJson = JSON.stringify(counters.map(({ counter, ...key }) => ({ ...key, ...counter })));
  await sql`
    with changed as (
      update fare_counters c set paid_cents = now."paidCents", gross_cents = now."grossCents"
      from jsonb_to_recordset(${asJson}::jsonb) as now("audience" text, "lane" smallint, "month" text,
        "paidCents" int, "grossCents" int), bookings b
      where b.place_id = ${placeId} and b.id = ${bookingId} and c.place_id = b.place_id
        and c.member_id = b.member_id and c.resource_id = b.resource_id and c.audience = now."audience"
        and c.lane = now."lane" and c.month = now."month"),
    uncounted as (delete from fare_shares where place_id = ${placeId} and booking_id = ${bookingId}),
    unspent as (
      delete from pass_spends where place_id = ${placeId} and booking_id = ${bookingId}
      returning pass_id, period_starts_on, points),
    back as (
      select pass_id, period_starts_on, sum(points)::int as spent,
        floor(sum(points) * ${pointsPercent} / 100.0)::int as points
      from unspent group by pass_id, period_starts_on),
    forfeited as (
      insert into pass_forfeits as f (place_id, booking_id, pass_id, period_starts_on, points)
      select ${placeId}, ${bookingId}, pass_id, period_starts_on, spent - points from back where points < spent
      on conflict on constraint pass_forfeits_pkey do update set points = f.points + excluded.points)
    update pass_periods d set points_left = d.points_left + back.points
    from back
    where d.place_id = ${placeId} and d.pass_id = back.pass_id and d.starts_on = back.period_starts_on`;
};
