import type { BookingStatus, TakenSeat } from '@escale/shared/bookings';
import type { Instant, Interval } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { rangeText } from '../period.column.ts';
import { touchPlace } from '../place-changes.ts';
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

/** A stay of parts may sit on several resources: each seat is of the part that begins with it. */
const seatColumns = (sql: postgres.ISql, placeId: Fragment) => sql`
  seat.id, seat.unit_id as "unitId", extract(epoch from lower(seat.period))::float8 * 1000 as start,
  extract(epoch from upper(seat.period))::float8 * 1000 as "end", seat.is_pinned as "isPinned",
  case when seat.holder_kind = 'booking' then seat.holder_id end as "bookingId", seat.status,
  coalesce((select part.resource_id from booking_parts part where part.place_id = ${placeId}
    and part.booking_id = seat.holder_id and lower(part.period) = lower(seat.period)), seat.resource_id) as "resourceId",
  floor(extract(epoch from seat.hold_expires_at)::float8 * 1000) as deadline`;

const seatOf = ({ id, unitId, start, end, isPinned, ...row }: SeatRow): TakenSeat => {
  const { bookingId, resourceId, status, deadline } = row;
  const isBooking = bookingId !== null && resourceId !== null && status !== null;
  const booking = isBooking ? { id: bookingId, resourceId, status, deadline } : null;
  return { id, unitId, start, end, isPinned, booking };
};

type SeatsAsked = { placeId: string; unitIds: readonly string[]; period: Interval };

/**
 * Everything taken on some units around a period: widened over all stays that could be seated anew, so that what
 * decides whether the period fits is there, in one round trip.
 */
export const readSeats = async ({ sql }: Executor, asked: SeatsAsked): Promise<TakenSeat[]> => {
  const rows = await sql<SeatRow[]>`
    select ${seatColumns(sql, sql`${asked.placeId}::uuid`)}
    from seats_around(${asked.placeId}, ${[...asked.unitIds]}::uuid[], ${rangeText(asked.period)}::tstzrange) as seat`;
  return rows.map(seatOf);
};

/** The same for many wishes at once, each row with the place of its wish in the list. */
export const readSeatsOfMany = async (
  { sql }: Executor,
  wishes: readonly SeatsAsked[],
): Promise<Map<number, TakenSeat[]>> => {
  const asked = wishes.map(({ placeId, unitIds, period }, nth) => ({
    nth,
    place: placeId,
    units: unitIds,
    period: rangeText(period),
  }));
  const rows = await sql<(SeatRow & { nth: number })[]>`
    select asked.nth, ${seatColumns(sql, sql`asked.place`)}
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as asked(nth int, place uuid, units uuid[], period tstzrange)
    cross join lateral seats_around(asked.place, asked.units, asked.period) as seat`;
  const seats = Map.groupBy(rows, ({ nth }) => nth);
  return new Map([...seats].map(([nth, ofWish]) => [nth, ofWish.map(seatOf)]));
};

/**
 * Seats some stays anew. Taken away first and put back in a second statement: the exclusion constraint is not
 * deferrable, and one statement that does both conflicts with itself (ARCHITECTURE, Locks). False, with nothing for
 * it but to roll back, when somebody without the lock of the group was first.
 */
export const moveSeats = async (
  tx: Executor,
  placeId: string,
  moves: readonly { id: string; unitId: string }[],
): Promise<boolean> => {
  if (moves.length === 0) return true;
  const { sql } = tx;
  touchPlace(tx, placeId);
  const ids = moves.map(({ id }) => id);
  const rows = await sql<{ id: string; period: string; holderKind: string; holderId: string }[]>`
    delete from allocations where place_id = ${placeId} and id = any(${ids}::uuid[])
    returning id, period::text as period, holder_kind as "holderKind", holder_id as "holderId"`;
  const unitOf = new Map(moves.map(({ id, unitId }) => [id, unitId]));
  const seated = await sql`
    insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
    select ${placeId}, seat.id, seat.unit_id, seat.period::tstzrange, seat.holder_kind, seat.holder_id, false
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ id }) => unitOf.get(id) ?? null)}::uuid[],
      ${rows.map(({ period }) => period)}::text[], ${rows.map(({ holderKind }) => holderKind)}::text[],
      ${rows.map(({ holderId }) => holderId)}::uuid[]) as seat(id, unit_id, period, holder_kind, holder_id)
    on conflict do nothing`;
  return seated.count === moves.length;
};
