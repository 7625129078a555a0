import type { SeatChoice } from './seat-choices.ts';

/**
 * Whether at each instant by itself the seats find different units, which is necessary and cheap: a bipartite
 * matching, mended as seats come and go. On interchangeable units it is the count of overlapping stays, and enough.
 */
export function fitsAtEveryInstant(sorted: readonly SeatChoice[]): boolean {
  const seated = new Map<string, SeatChoice>();
  for (const choice of sorted) {
    for (const [unitId, { seat }] of seated) {
      if (seat.end <= choice.seat.start) seated.delete(unitId);
    }
    if (!seatOne(choice, seated, new Set())) return false;
  }
  return true;
}

/** A free unit, or one whose seat finds another. */
function seatOne(choice: SeatChoice, seated: Map<string, SeatChoice>, asked: Set<string>): boolean {
  const free = choice.units.find((unitId) => !seated.has(unitId));
  if (free !== undefined) {
    seated.set(free, choice);
    return true;
  }
  for (const unitId of choice.units) {
    const other = seated.get(unitId);
    if (!other || asked.has(unitId)) continue;
    asked.add(unitId);
    if (seatOne(other, seated, asked)) {
      seated.set(unitId, choice);
      return true;
    }
  }
  return false;
}
