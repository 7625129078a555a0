import type { BookingStatus, TakenSeat } from '@escale/shared/bookings';
import type { Instant, Interval } from '@escale/shared/kernel';
import { rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

type SeatRow = {
  id: string;
  unitId: string;
  start: Instant;
  end: Instant;
  isPinned: boolean;
  bookingId: string | null;
  resourceId: string | null;
  status: BookingStatus | null;
  deadline: Instant | null;
};

export type SeatsAsked = { placeId: string; unitIds: readonly string[]; period: Interval };

/**
 * Everything taken on some units around a period: widened over all stays that could be seated anew, so that what
 * decides whether the period fits is there, in one round trip.
 */
export const readSeats = async ({ sql }: Executor, asked: SeatsAsked): Promise<TakenSeat[]> => {
  const rows = await sql<SeatRow[]>`
    select id, unit_id as "unitId", extract(epoch from lower(period))::float8 * 1000 as start,
      extract(epoch from upper(period))::float8 * 1000 as "end", is_pinned as "isPinned",
      case when holder_kind = 'booking' then holder_id end as "bookingId", resource_id as "resourceId", status,
      floor(extract(epoch from hold_expires_at)::float8 * 1000) as deadline
    from seats_around(${asked.placeId}, ${[...asked.unitIds]}::uuid[], ${rangeText(asked.period)}::tstzrange)`;
  return rows.map(({ bookingId, resourceId, status, deadline, ...seat }) => ({
    ...seat,
    booking:
      bookingId === null || resourceId === null || status === null
        ? null
        : { id: bookingId, resourceId, status, deadline },
  }));
};

/**
 * Seats some stays anew. Taken away first and put back in a second statement: the exclusion constraint is not
 * deferrable, and one statement that does both conflicts with itself (ARCHITECTURE, Locks).
 */
export const moveSeats = async (
  { sql }: Executor,
  placeId: string,
  moves: readonly { id: string; unitId: string }[],
): Promise<void> => {
  if (moves.length === 0) return;
  const ids = moves.map(({ id }) => id);
  const rows = await sql<{ id: string; period: string; holderKind: string; holderId: string }[]>`
    delete from allocations where place_id = ${placeId} and id = any(${ids}::uuid[])
    returning id, period::text as period, holder_kind as "holderKind", holder_id as "holderId"`;
  const unitOf = new Map(moves.map(({ id, unitId }) => [id, unitId]));
  await sql`
    insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
    select ${placeId}, seat.id, seat.unit_id, seat.period::tstzrange, seat.holder_kind, seat.holder_id, false
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ id }) => unitOf.get(id) ?? null)}::uuid[],
      ${rows.map(({ period }) => period)}::text[], ${rows.map(({ holderKind }) => holderKind)}::text[],
      ${rows.map(({ holderId }) => holderId)}::uuid[]) as seat(id, unit_id, period, holder_kind, holder_id)`;
};
