import { fixedTimes, isFreeOf } from './fixed-times.ts';
import type { FixedSeat, FlexibleSeat } from './seat.ts';

/** Those, of seats sorted by start, that sit where they may and in nobody's way, with their units. */
export function settledSeats(
  sorted: readonly FlexibleSeat[],
  fixed: readonly FixedSeat[],
): Map<FlexibleSeat, string> {
  const times = fixedTimes(fixed);
  const takenUntil = new Map<string, number>();
  const settled = new Map<FlexibleSeat, string>();
  for (const seat of sorted) {
    const { unitId, allowed, start, end } = seat;
    if (unitId === null || !allowed.includes(unitId) || !isFreeOf(times, unitId, seat)) continue;
    if ((takenUntil.get(unitId) ?? start) > start) continue;
    takenUntil.set(unitId, end);
    settled.set(seat, unitId);
  }
  return settled;
}
