import { type FreeInterval, freeIntervals } from '../availability/index.ts';
import type { Interval } from '../kernel/index.ts';
import { isLapsed, type Room, type SeatWish, seatStay } from './seat-stay.ts';

/**
 * Whether a stay fits at one time or another within a window that `room.taken` covers: for looking at many times.
 * Where a pool shares its units with no other one, too few free at an instant settles it without a search.
 */
export function roomAround(
  wish: Omit<SeatWish, 'period'>,
  room: Room,
  window: Interval,
): (period: Interval) => boolean {
  const standing = { ...room, taken: room.taken.filter((seat) => !isLapsed(seat, room.now)) };
  const isAlone = wish.allocation === 'any' && sharesNothing(wish.unitIds, room);
  const free = isAlone ? freeIntervals({ open: [window], ...wish, busy: standing.taken }) : null;
  return (period) => {
    if (free && leastFree(free, period) < wish.quantity) return false;
    return seatStay({ ...wish, period }, standing).outcome === 'fits';
  };
}

/** No other pool has seats that could move to or from these units; what takes all of its units never moves. */
function sharesNothing(unitIds: readonly string[], { taken, resourceUnits }: Room): boolean {
  const own = new Set(unitIds);
  return taken.every(({ unitId, booking }) => {
    if (!own.has(unitId)) return false;
    const units = resourceUnits.get(booking?.resourceId ?? '') ?? unitIds;
    return units.every((unit) => own.has(unit));
  });
}

function leastFree(free: readonly FreeInterval[], period: Interval): number {
  let least = Number.POSITIVE_INFINITY;
  let at = period.start;
  for (const { start, end, units } of free) {
    if (end <= at) continue;
    if (start > at) return 0;
    least = Math.min(least, units);
    at = end;
    if (at >= period.end) return least;
  }
  return 0;
}
