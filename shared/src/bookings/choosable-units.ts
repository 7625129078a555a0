import { overlaps } from '../kernel/index.ts';
import { isLapsed, type Room, type SeatWish, seatStay } from './seat-stay.ts';

/** Seating others anew is looked for this often: a hall of hundreds of desks has free ones to choose from. */
const MAX_TRIES = 40;

/**
 * The units of a pool that a stay may have for good: those that are free, and those whose stays find a seat elsewhere.
 * The same answer that placing with `unitId` would give.
 */
export function choosableUnits(wish: Pick<SeatWish, 'unitIds' | 'period'>, room: Room): string[] {
  const { unitIds, period } = wish;
  const standing = room.taken.filter((seat) => !isLapsed(seat, room.now) && overlaps(seat, period));
  const taken = new Set(standing.map(({ unitId }) => unitId));
  let tries = MAX_TRIES;
  const couldBeFreed = (wantedUnitId: string) => {
    tries -= 1;
    const asked = { allocation: 'any', unitIds, period, quantity: 1, wantedUnitId } as const;
    return tries >= 0 && seatStay(asked, room).outcome === 'fits';
  };
  return unitIds.filter((unitId) => !taken.has(unitId) || couldBeFreed(unitId));
}
