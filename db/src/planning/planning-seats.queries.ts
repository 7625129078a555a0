import type { BookingStatus } from '@escale/shared/bookings';
import type { Instant, Interval } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

/** A unit that is taken, and by whom or what; `start` and `end` are the holder's own, `ownEnd` without the buffer. */
export type PlanningSeatRow = {
  unitId: string;
  seatStart: Instant;
  seatEnd: Instant;
  ownEnd: Instant;
  isPinned: boolean;
  kind: 'booking' | 'event' | 'closure';
  id: string;
  title: string | null;
  status: BookingStatus | null;
  resourceId: string | null;
  start: Instant;
  end: Instant;
  deadline: Instant | null;
  revision: number;
  isExample: boolean;
};

/**
 * What is taken at a place during a period, but for holds and requests whose time has run out. Ordinary stays are
 * found by their start, the longer ones have an index of their own.
 */
export const readPlanningSeats = async (
  { sql }: Executor,
  { placeId, period }: { placeId: string; period: Interval },
): Promise<PlanningSeatRow[]> => {
  const start = new Date(period.start).toISOString();
  const end = new Date(period.end).toISOString();
  const ms = (at: ReturnType<typeof sql>) => sql`floor(extract(epoch from ${at})::float8 * 1000)`;
  return sql<PlanningSeatRow[]>`
    with seats as (
      select unit_id, period, is_pinned, holder_kind, holder_id from allocations
      where place_id = ${placeId} and lower(period) >= ${start}::timestamptz - interval '1 day'
        and lower(period) < ${end} and upper(period) > ${start} and upper(period) - lower(period) <= interval '1 day'
      union all
      select unit_id, period, is_pinned, holder_kind, holder_id from allocations
      where place_id = ${placeId} and period && tstzrange(${start}, ${end})
        and upper(period) - lower(period) > interval '1 day')
    select seat.unit_id as "unitId", ${ms(sql`lower(seat.period)`)} as "seatStart",
      ${ms(sql`upper(seat.period)`)} as "seatEnd",
      ${ms(sql`least(upper(seat.period), coalesce(upper(part.period), upper(b.period)))`)} as "ownEnd",
      seat.is_pinned as "isPinned", seat.holder_kind as kind, seat.holder_id as id,
      coalesce(b.on_behalf_of ->> 'displayName', case when m.erased_at is null then m.display_name end,
        e.title, c.reason) as title,
      b.status, coalesce(part.resource_id, b.resource_id) as "resourceId",
      ${ms(sql`lower(coalesce(b.period, e.period, c.period, seat.period))`)} as start,
      ${ms(sql`upper(coalesce(b.period, e.period, c.period, seat.period))`)} as "end",
      ${ms(sql`case when b.status in ('held', 'requested') then b.hold_expires_at end`)} as deadline,
      coalesce(b.revision, e.revision, 0) as revision, coalesce(b.is_example, e.is_example, false) as "isExample"
    from seats as seat
    left join bookings b on seat.holder_kind = 'booking' and b.place_id = ${placeId} and b.id = seat.holder_id
    left join booking_parts part on part.place_id = b.place_id and part.booking_id = b.id
      and lower(part.period) = lower(seat.period)
    left join members m on m.id = b.member_id
    left join events e on seat.holder_kind = 'event' and e.place_id = ${placeId} and e.id = seat.holder_id
    left join closures c on seat.holder_kind = 'closure' and c.place_id = ${placeId} and c.id = seat.holder_id
    where b.id is null or b.status not in ('held', 'requested') or b.hold_expires_at > (select domain_now())
    order by lower(seat.period), seat.holder_id, seat.unit_id`;
};
