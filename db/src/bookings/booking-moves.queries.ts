import type { BookingStatus } from '@escale/shared/bookings';
import type { Executor } from '../transaction.ts';

export type BookingMove = { from: BookingStatus | null; actorId: string | null; reason: string | null };

/** How a booking came into a state, the last time it did. */
export const readMoveTo = async (
  { sql }: Executor,
  { placeId, bookingId, to }: { placeId: string; bookingId: string; to: BookingStatus },
): Promise<BookingMove | null> => {
  const [move] = await sql<BookingMove[]>`
    select from_status as "from", actor_id as "actorId", reason from booking_transitions
    where place_id = ${placeId} and booking_id = ${bookingId} and to_status = ${to}
    order by at desc, id desc limit 1`;
  return move ?? null;
};
