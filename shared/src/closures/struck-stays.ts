import { isLapsed, type Room, type TakenSeat } from '../bookings/index.ts';
import { type Interval, overlaps } from '../kernel/index.ts';

export type ClosedUnits = { unitIds: readonly string[]; period: Interval };

/** A booking with a seat that is to be closed, and all of its seats around. */
export type StruckStay = { bookingId: string; seats: readonly TakenSeat[]; hasBegun: boolean };

/** The bookings that sit on units to be closed, the oldest first. */
export function struckStays({ unitIds, period }: ClosedUnits, { taken, now }: Room): StruckStay[] {
  const closed = new Set(unitIds);
  const standing = taken.filter((seat) => !isLapsed(seat, now));
  const struck = new Set<string>();
  for (const { booking, unitId, ...seat } of standing)
    if (booking && closed.has(unitId) && overlaps(seat, period)) struck.add(booking.id);
  return [...struck].sort().map((bookingId) => {
    const seats = standing.filter(({ booking }) => booking?.id === bookingId);
    const hasBegun = seats.some(({ start, booking }) => start <= now || booking?.status === 'checked_in');
    return { bookingId, seats, hasBegun };
  });
}
