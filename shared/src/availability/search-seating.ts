import { bySeatStart, type Packing } from './seat.ts';
import type { SeatChoice } from './seat-choices.ts';
import { type Budget, seatInOrder } from './seat-in-order.ts';
import type { Preference } from './seating-board.ts';

const firstTries = 60;

/**
 * Forwards and backwards in time, for few moves and for the best fit, by turns and each time with more tries:
 * what takes one of them for ever is often plain to another.
 */
export function searchSeating(sorted: readonly SeatChoice[], budget: Budget): Packing {
  const backwards = reversed(sorted);
  const ways: [readonly SeatChoice[], Preference][] = [
    [sorted, 'few moves'],
    [backwards, 'few moves'],
    [sorted, 'best fit'],
    [backwards, 'best fit'],
  ];
  for (let tries = firstTries; ; tries *= 4) {
    for (const [order, preference] of ways) {
      const given = Math.max(sorted.length, Math.min(sorted.length + tries, budget.left));
      const own = { left: given };
      const packing = seatInOrder(order, preference, own);
      budget.left -= given - own.left;
      if (packing.outcome !== 'undecided' || budget.left <= 0) return packing;
    }
  }
}

function reversed(choices: readonly SeatChoice[]): SeatChoice[] {
  return choices
    .map(({ seat, units }) => ({ units, seat: { ...seat, start: -seat.end, end: -seat.start } }))
    .sort((a, b) => bySeatStart(a.seat, b.seat));
}
