import type { Packing } from './seat.ts';
import type { SeatChoice } from './seat-choices.ts';
import { type Preference, seatingBoard } from './seating-board.ts';

/** How many more times a unit may be tried for a seat. */
export type Budget = { left: number };

/**
 * Depth first by start. Of units with the same future one is tried; what the units could still be used for when
 * a search failed is remembered, and not searched again whoever holds which of them.
 */
export function seatInOrder(sorted: readonly SeatChoice[], preference: Preference, budget: Budget): Packing {
  const board = seatingBoard(sorted, preference);
  const failed = new Set<string>();
  const untried: number[][] = [board.unitsToTry()];
  for (;;) {
    const unit = untried.at(-1)?.shift();
    if (unit === undefined) {
      failed.add(board.state());
      untried.pop();
      if (untried.length === 0) return { outcome: 'full' };
      board.takeBack();
      continue;
    }
    if (budget.left <= 0) return { outcome: 'undecided' };
    budget.left--;
    const isAlive = board.place(unit);
    if (isAlive && untried.length === sorted.length) return { outcome: 'fits', seats: board.seats() };
    if (isAlive && !(failed.size > 0 && failed.has(board.state()))) untried.push(board.unitsToTry());
    else board.takeBack();
  }
}
