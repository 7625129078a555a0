import type { Interval, LocalDate } from '@escale/shared/kernel';
import type { ResourceKind } from '@escale/shared/resources';
import type { CountedUnit, Taken } from '@escale/shared/statistics';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { parseRange } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

type OfPlace<T> = T & { placeId: string };
type Dates = { placeIds: readonly string[]; from: LocalDate; to: LocalDate };

/** Stays that count: who didn't come counts for as long as the units were kept for them. */
const countedStatuses = ['confirmed', 'checked_in', 'completed', 'no_show'];

/** Every unit these places ever had, in their order. */
export const readCountedUnits = async (
  { sql }: Executor,
  placeIds: readonly string[],
): Promise<OfPlace<CountedUnit>[]> => sql`
  select place_id as "placeId", id, label, kind, valid_from as "validFrom", valid_until as "validUntil"
  from units where place_id = any(${[...placeIds]}::uuid[]) order by place_id, position, id`;

/**
 * The allocations that can touch the hours of these dates, those past midnight too. Ordinary ones come from the index
 * by their start, because none is longer than a day; the longer ones have an index of their own.
 */
const touching = (sql: postgres.ISql, { placeIds, from, to }: Dates): Fragment => sql`
  select a.place_id, a.unit_id, a.period, a.holder_kind, a.holder_id
  from places p
  cross join lateral (select ${from}::date::timestamp at time zone p.time_zone as starts,
    (${to}::date + 2)::timestamp at time zone p.time_zone as ends) as day
  cross join lateral (
    select * from allocations
    where place_id = p.id and lower(period) >= day.starts - interval '1 day' and lower(period) < day.ends
      and upper(period) - lower(period) <= interval '1 day'
    union all
    select * from allocations
    where place_id = p.id and period && tstzrange(day.starts, day.ends)
      and upper(period) - lower(period) > interval '1 day') as a
  where p.id = any(${[...placeIds]}::uuid[])`;

/**
 * What takes units on these dates: the part of an allocation that is the stay's or the event's own, without the buffer
 * after it, or a closure.
 */
export const readTaken = async (
  { sql }: Executor,
  dates: Dates,
): Promise<OfPlace<Taken & { holderId: string }>[]> => {
  const rows = await sql<
    OfPlace<{ unitId: string; holderId: string; period: string; counts: Taken['counts'] }>[]
  >`
    select a.place_id as "placeId", a.unit_id as "unitId", a.holder_id as "holderId",
      (a.period * own.period)::text as period, own.counts
    from (${touching(sql, dates)}) as a
    cross join lateral (
      select a.period, 'closed' as counts where a.holder_kind = 'closure'
      union all
      select e.period, case when lower(e.period) <= domain_now() then 'used' else 'booked' end
      from events e where a.holder_kind = 'event' and e.place_id = a.place_id and e.id = a.holder_id
      union all
      select coalesce((
          select part.period from booking_parts part
          where part.place_id = b.place_id and part.booking_id = b.id and part.period && a.period
          order by lower(part.period) limit 1), b.period),
        case when b.status in ('checked_in', 'completed') then 'used' else 'booked' end
      from bookings b where a.holder_kind = 'booking' and b.place_id = a.place_id and b.id = a.holder_id
        and b.status = any(${countedStatuses})) as own
    where not isempty(a.period * own.period)`;
  return rows.map(({ period, ...row }) => ({ ...row, period: parseRange(period) }));
};

export type CountedStay = {
  id: string;
  reference: string;
  kind: ResourceKind;
  status: string;
  usesCheckIn: boolean;
  netCents: number;
  firstOn: LocalDate;
  period: Interval;
};

/**
 * Live and finished stays of these dates: those that began on one of them, or that the allocations lead to. Each half is
 * found by its own index: joined by `or`, every booking of these places would be compared with every holder.
 */
export const readStays = async (
  { sql }: Executor,
  dates: Dates,
  holders: readonly { placeId: string; holderId: string }[],
): Promise<OfPlace<CountedStay>[]> => {
  const { placeIds, from, to } = dates;
  const rows = await sql<OfPlace<Omit<CountedStay, 'period'> & { period: string }>[]>`
    with stays as (
      select b.place_id, b.id from places p join bookings b on b.place_id = p.id
      where p.id = any(${[...placeIds]}::uuid[])
        and lower(b.period) >= ${from}::date::timestamp at time zone p.time_zone
        and lower(b.period) < (${to}::date + 1)::timestamp at time zone p.time_zone
      union
      select place_id, id from unnest(${holders.map(({ placeId }) => placeId)}::uuid[],
        ${holders.map(({ holderId }) => holderId)}::uuid[]) as held(place_id, id)),
    kinds as ${kindsOfResources(sql, placeIds)}
    select b.place_id as "placeId", b.id, b.reference, kinds.kind, b.status,
      p.uses_check_in as "usesCheckIn", b.net_cents as "netCents",
      (lower(b.period) at time zone p.time_zone)::date as "firstOn", b.period::text as period
    from stays s join bookings b on b.place_id = s.place_id and b.id = s.id join places p on p.id = b.place_id
    join kinds on kinds.place_id = b.place_id and kinds.resource_id = b.resource_id
    where b.status = any(${countedStatuses})
    order by b.place_id, lower(b.period), b.id`;
  return rows.map(({ period, ...row }) => ({ ...row, period: parseRange(period) }));
};

/**
 * What stays at each space count as: the kind of its units, of several kinds that of the first, and its own where it has
 * none any more. Asked once for each space, and materialized so that it stays so: there are thousands of stays.
 */
export const kindsOfResources = (
  sql: postgres.ISql,
  placeIds: readonly string[],
): Fragment => sql`materialized (
  select r.place_id, r.id as resource_id, coalesce((
    select u.kind from resource_units ru join units u on u.place_id = ru.place_id and u.id = ru.unit_id
    where ru.place_id = r.place_id and ru.resource_id = r.id order by u.position, u.id limit 1), r.kind) as kind
  from resources r where r.place_id = any(${[...placeIds]}::uuid[]))`;
