import type { BookingStatus, WaitingStatus } from '@escale/shared/bookings';
import type postgres from 'postgres';
import type { Spend } from './town.ts';

type SeenSeat = { unitId: string; start: number; end: number };

export type SeenBooking = {
  id: string;
  status: BookingStatus;
  deadline: number | null;
  /** Its last move among all moves of the place: who came first. */
  lastMove: string;
  seats: SeenSeat[];
  total: number;
  spends: Spend[];
};
export type SeenEntry = { id: string; status: WaitingStatus; bookingId: string | null };
export type SeenClosure = { id: string; seats: SeenSeat[] };
export type SeenPass = { id: string; left: number };
export type Seen = {
  bookings: SeenBooking[];
  entries: SeenEntry[];
  closures: SeenClosure[];
  passes: SeenPass[];
};

/** What the rows of a place say, in the order in which they came to be. */
export const observe = async (sql: postgres.Sql, placeId: string): Promise<Seen> => {
  const seatsOf = (holder: 'b' | 'c') => sql`
    coalesce((select jsonb_agg(jsonb_build_object('unitId', unit_id,
      'start', extract(epoch from lower(period)) * 1000, 'end', extract(epoch from upper(period)) * 1000))
      from allocations a where a.place_id = ${placeId} and a.holder_id = ${sql(holder)}.id), '[]')`;
  const [bookings, entries, closures, passes] = await Promise.all([
    sql<SeenBooking[]>`
      select b.id, b.status, extract(epoch from b.hold_expires_at)::float8 * 1000 as deadline,
        (select max(t.id::text) from booking_transitions t
          where t.place_id = b.place_id and t.booking_id = b.id) as "lastMove",
        ${seatsOf('b')} as seats, b.total_cents as total,
        coalesce((select jsonb_agg(jsonb_build_object('passId', pass_id, 'date', on_date, 'points', points))
          from pass_spends s where s.place_id = b.place_id and s.booking_id = b.id), '[]') as spends
      from bookings b where b.place_id = ${placeId} order by b.id`,
    sql<SeenEntry[]>`
      select id, status, booking_id as "bookingId" from waiting_entries where place_id = ${placeId} order by id`,
    sql<SeenClosure[]>`
      select c.id, ${seatsOf('c')} as seats from closures c where c.place_id = ${placeId} order by c.id`,
    sql<SeenPass[]>`
      select pass_id as id, points_left as left from pass_periods where place_id = ${placeId}`,
  ]);
  return { bookings, entries, closures, passes };
};

export type Names = { unitName: ReadonlyMap<string, string> };

/** The units of each booking, by the names that the model has for them. */
export type SeatsSeen = ReadonlyMap<string, string[]>;

export const seatsSeen = (seen: Seen, { unitName }: Names): SeatsSeen =>
  new Map(
    seen.bookings.map(({ id, seats }) => [id, seats.map(({ unitId }) => unitName.get(unitId) ?? '').sort()]),
  );
