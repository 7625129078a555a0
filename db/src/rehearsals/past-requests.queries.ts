import type { Interval } from '@escale/shared/kernel';
import type { PastRequest } from '@escale/shared/rehearsals';
import { isoOf, parseRange, rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

type Asked = {
  placeId: string;
  /** Null: of every space. */
  resourceIds: readonly string[] | null;
  /** Stays that begin within it. */
  range: Interval;
  most: number;
};

type Row = Omit<PastRequest, 'period'> & { period: string };

/** Further back nobody looks for when a stay was moved: it counts as asked for when it was made. */
const MOVED_WITHIN = '400 days';

/**
 * What people asked for and got, be it cancelled since, the latest stays first. A hold that was never confirmed was no
 * more than a look.
 */
export const readPastRequests = async (
  { sql }: Executor,
  { placeId, resourceIds, range, most }: Asked,
): Promise<PastRequest[]> => {
  const millis = (column: ReturnType<typeof sql>) => sql`floor(extract(epoch from ${column})::float8 * 1000)`;
  const [start, end] = [isoOf(range.start), isoOf(range.end)];
  const rows = await sql<Row[]>`
    with moved as (
      select subject_id as booking_id, max(at) as at from audit
      where place_id = ${placeId} and action = 'booking.rescheduled' and at > ${start}::timestamptz - ${MOVED_WITHIN}::interval
      group by subject_id)
    select b.id, b.reference, b.resource_id as "resourceId", b.member_id as "memberId", m.display_name as "displayName",
      ${millis(sql`coalesce(moved.at, b.created_at)`)} as "madeAt",
      ${millis(sql`greatest(life.sold_at, moved.at, b.created_at)`)} as "soldAt",
      ${millis(sql`life.ended_at`)} as "endedAt", coalesce(life.is_ended_by_place, false) as "isEndedByPlace",
      ${millis(sql`life.missed_at`)} as "missedAt", b.period::text as period, b.quantity,
      b.pinned_unit_id as "unitId", b.audience, b.total_cents as "totalCents",
      coalesce(b.refund_cents, 0) as "refundCents", b.price_lines as lines,
      ${millis(sql`b.refund_start_at`)} as "refundStartAt", b.cancellation_policy as "cancellationPolicy",
      w.booking_id is not null as "isWalkIn", moved.at is not null as "isMoved",
      exists (select 1 from booking_parts part where part.place_id = b.place_id and part.booking_id = b.id) as "hasParts"
    from bookings b
    cross join lateral (
      select coalesce(min(t.at) filter (where t.to_status in ('confirmed', 'requested')),
          case when b.status not in ('held', 'cancelled', 'expired') then b.created_at end) as sold_at,
        max(t.at) filter (where t.to_status in ('cancelled', 'expired')) as ended_at,
        max(t.at) filter (where t.to_status = 'no_show') as missed_at,
        bool_or(t.to_status in ('cancelled', 'expired')
          and (t.actor_id is distinct from b.member_id or t.from_status = 'requested')) as is_ended_by_place
      from booking_transitions t where t.place_id = b.place_id and t.booking_id = b.id) as life
    left join members m on m.id = b.member_id
    left join moved on moved.booking_id = b.id
    left join walk_ins w on w.place_id = b.place_id and w.booking_id = b.id
    where b.place_id = ${placeId} and lower(b.period) >= ${start}::timestamptz and lower(b.period) < ${end}::timestamptz
      and (${resourceIds === null} or b.resource_id = any(${[...(resourceIds ?? [])]}::uuid[]))
      and life.sold_at is not null
    order by lower(b.period) desc, b.id desc limit ${most}`;
  return rows.map(({ period, ...row }) => ({ ...row, period: parseRange(period) }));
};

export type TakenBefore = Interval & { unitId: string; holderId: string; since: number };

/** What has these units in a period, and since when it does. */
export const readTakenSince = async (
  { sql }: Executor,
  { placeId, unitIds, range }: { placeId: string; unitIds: readonly string[]; range: Interval },
): Promise<TakenBefore[]> => {
  const rows = await sql<{ unitId: string; holderId: string; since: number; period: string }[]>`
    select a.unit_id as "unitId", a.holder_id as "holderId", a.period::text as period,
      floor(extract(epoch from coalesce(b.created_at, e.created_at, c.created_at, lower(a.period)))::float8 * 1000) as since
    from allocations a
    left join bookings b on a.holder_kind = 'booking' and b.place_id = a.place_id and b.id = a.holder_id
    left join events e on a.holder_kind = 'event' and e.place_id = a.place_id and e.id = a.holder_id
    left join closures c on a.holder_kind = 'closure' and c.place_id = a.place_id and c.id = a.holder_id
    where a.place_id = ${placeId} and a.unit_id = any(${[...unitIds]}::uuid[])
      and a.period && ${rangeText(range)}::tstzrange`;
  return rows.map(({ period, ...row }) => ({ ...row, ...parseRange(period) }));
};
