import type { BookingStatus } from '@escale/shared/bookings';
import type { Instant, Interval, LocalDate } from '@escale/shared/kernel';
import type { PriceLineSchema } from '@escale/shared/pricing';
import { parseRange, rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type DayOfPlace = {
  timeZone: string;
  usesCheckIn: boolean;
  releaseMinutes: number | null;
  today: LocalDate;
  now: Instant;
  spaces: { id: string; name: string; kind: string }[];
};

export const readDayOfPlace = async ({ sql }: Executor, placeId: string): Promise<DayOfPlace | null> => {
  const [row] = await sql<DayOfPlace[]>`
    select time_zone as "timeZone", uses_check_in as "usesCheckIn", no_show_release_minutes as "releaseMinutes",
      ((select domain_now()) at time zone time_zone)::date::text as today,
      floor(extract(epoch from (select domain_now()))::float8 * 1000) as now,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', r.kind)
          order by r.position, r.id)
        from resources r where r.place_id = places.id and r.retired_on is null), '[]') as spaces
    from places where id = ${placeId}`;
  return row ?? null;
};

export type DayStayRow = {
  id: string;
  reference: string;
  status: BookingStatus;
  who: string | null;
  isFirstVisit: boolean;
  isExample: boolean;
  resourceId: string;
  resourceName: string;
  resourceKind: string;
  period: Interval;
  bufferMinutes: number;
  quantity: number;
  units: { id: string; label: string }[];
  totalCents: number;
  currency: string;
  priceLines: PriceLineSchema[];
  phone: string | null;
  note: string | null;
  arrivedAt: Instant | null;
  deadline: Instant | null;
  isOffer: boolean;
  /** Whether it touches the day; a request is told whatever its day. */
  isOfDay: boolean;
};

type Within = { placeId: string; day: Interval };

/** The stays that touch the day with their buffers, but for dead ones, and every request that can still be answered. */
export const readDayStays = async ({ sql }: Executor, { placeId, day }: Within): Promise<DayStayRow[]> => {
  const period = rangeText(day);
  // By unit, as the constraint on allocations is: the day costs what it holds, however many years lie behind it.
  const rows = await sql<(Omit<DayStayRow, 'period'> & { period: string })[]>`
    with shown as materialized (
      select a.holder_id as id from units u
      join allocations a on a.place_id = u.place_id and a.unit_id = u.id and a.period && ${period}::tstzrange
      where u.place_id = ${placeId} and a.holder_kind = 'booking'
      union
      select id from bookings where place_id = ${placeId} and status = 'requested'
        and hold_expires_at > (select domain_now()))
    select b.id, b.reference, b.status, b.period::text as period, b.quantity, b.total_cents as "totalCents",
      b.currency, b.price_lines as "priceLines", b.note, w.phone, b.is_example as "isExample",
      coalesce(b.on_behalf_of ->> 'displayName', case when m.erased_at is null then m.display_name end) as who,
      r.id as "resourceId", r.name as "resourceName", r.kind as "resourceKind", r.buffer_minutes as "bufferMinutes",
      b.member_id is not null and not exists (select 1 from bookings earlier where earlier.member_id = b.member_id
        and earlier.place_id = b.place_id and earlier.status in ('checked_in', 'completed')
        and lower(earlier.period) < lower(b.period)) as "isFirstVisit",
      (select floor(extract(epoch from max(t.at))::float8 * 1000) from booking_transitions t
        where t.place_id = b.place_id and t.booking_id = b.id and t.to_status = 'checked_in') as "arrivedAt",
      case when b.status in ('held', 'requested') then floor(extract(epoch from b.hold_expires_at)::float8 * 1000) end
        as deadline,
      exists (select 1 from waiting_entries e where e.place_id = b.place_id and e.booking_id = b.id
        and e.status = 'offered') as "isOffer",
      b.period && ${period}::tstzrange as "isOfDay",
      coalesce((select jsonb_agg(distinct jsonb_build_object('id', u.id, 'label', u.label)) from allocations a
        join units u on u.place_id = a.place_id and u.id = a.unit_id
        where a.place_id = b.place_id and a.holder_id = b.id and a.period && ${period}::tstzrange), '[]') as units
    from shown join bookings b on b.place_id = ${placeId} and b.id = shown.id
    join resources r on r.place_id = b.place_id and r.id = b.resource_id
    left join members m on m.id = b.member_id
    left join walk_ins w on w.place_id = b.place_id and w.booking_id = b.id
    where b.status in ('confirmed', 'checked_in', 'completed', 'no_show')
      or b.status in ('held', 'requested') and b.hold_expires_at > (select domain_now())
    order by lower(b.period), who, b.id`;
  return rows.map((row) => ({ ...row, period: parseRange(row.period) }));
};

type Raw<T> = Omit<T, 'period'> & { period: string };
const readPeriod = <T extends { period: string }>(row: T) => ({ ...row, period: parseRange(row.period) });

export type DayEventRow = {
  id: string;
  title: string;
  period: Interval;
  registered: number;
  capacity: number;
  units: string[];
};

export const readDayEvents = async ({ sql }: Executor, { placeId, day }: Within): Promise<DayEventRow[]> => {
  const rows = await sql<Raw<DayEventRow>[]>`
    select e.id, e.title, e.period::text as period, e.registered, e.capacity,
      array(select u.label from allocations a join units u on u.place_id = a.place_id and u.id = a.unit_id
        where a.place_id = e.place_id and a.holder_id = e.id order by u.position) as units
    from events e
    where e.place_id = ${placeId} and e.cancelled_at is null and e.visibility <> 'draft'
      and e.period && ${rangeText(day)}::tstzrange
    order by lower(e.period), e.id`;
  return rows.map(readPeriod);
};

export type DayClosureRow = { id: string; reason: string; period: Interval; units: string[] };

export const readDayClosures = async (
  { sql }: Executor,
  { placeId, day }: Within,
): Promise<DayClosureRow[]> => {
  const rows = await sql<Raw<DayClosureRow>[]>`
    select c.id, c.reason, c.period::text as period,
      array(select u.label from allocations a join units u on u.place_id = a.place_id and u.id = a.unit_id
        where a.place_id = c.place_id and a.holder_id = c.id order by u.position) as units
    from closures c
    where c.place_id = ${placeId} and c.period && ${rangeText(day)}::tstzrange
      and coalesce(c.lifted_at > lower(c.period), true)
    order by lower(c.period), c.id`;
  return rows.map(readPeriod);
};
