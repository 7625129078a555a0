import { type BookingRow, readMoveTo } from '@escale/db/bookings';
import type { BookingSchema } from '@escale/shared/bookings';
import type { Ports } from '../ports.ts';

/** What the place said when it ended a booking; nothing where the person did, or where it still stands. */
export const endedByPlace = async (
  { database }: Pick<Ports, 'database'>,
  { placeId, id: bookingId, status, memberId }: BookingRow,
): Promise<Pick<BookingSchema, 'endedByPlace'>> => {
  if (status !== 'cancelled') return {};
  const move = await readMoveTo(database, { placeId, bookingId, to: status });
  if (!move?.actorId || move.actorId === memberId) return {};
  return { endedByPlace: { wasRequest: move.from === 'requested', reason: move.reason } };
};
