import { type FixedTimes, isFreeOf } from './fixed-times.ts';
import type { FlexibleSeat } from './seat.ts';

/** A flexible seat and the units that no fixed seat keeps it from, in the place's own order. */
export type SeatChoice = { seat: FlexibleSeat; units: readonly string[] };

/** What is left of the fixed seats once each flexible one knows its units: from here on nobody needs them. */
export function seatChoices(seats: readonly FlexibleSeat[], times: FixedTimes): SeatChoice[] {
  return seats.map((seat) => ({
    seat,
    units: seat.allowed.filter((unitId) => isFreeOf(times, unitId, seat)),
  }));
}
