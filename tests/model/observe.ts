import type { BookingStatus, WaitingStatus } from '@escale/shared/bookings';
import type postgres from 'postgres';

export type SeenBooking = {
  id: string;
  memberId: string;
  status: BookingStatus;
  deadline: number | null;
  seats: { unitId: string; start: number; end: number }[];
};
export type SeenEntry = { id: string; status: WaitingStatus; bookingId: string | null };
export type Seen = { bookings: SeenBooking[]; entries: SeenEntry[] };

/** What the rows of a place say, in the order in which they came to be. */
export const observe = async (sql: postgres.Sql, placeId: string): Promise<Seen> => {
  const [bookings, entries] = await Promise.all([
    sql<SeenBooking[]>`
      select b.id, b.member_id as "memberId", b.status,
        extract(epoch from b.hold_expires_at)::float8 * 1000 as deadline,
        coalesce((select jsonb_agg(jsonb_build_object('unitId', unit_id,
          'start', extract(epoch from lower(period)) * 1000, 'end', extract(epoch from upper(period)) * 1000))
          from allocations a where a.place_id = b.place_id and a.holder_id = b.id), '[]') as seats
      from bookings b where b.place_id = ${placeId} order by b.id`,
    sql<SeenEntry[]>`
      select id, status, booking_id as "bookingId" from waiting_entries where place_id = ${placeId} order by id`,
  ]);
  return { bookings, entries };
};
