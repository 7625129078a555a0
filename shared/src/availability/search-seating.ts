import type { Packing } from './seat.ts';
import type { SeatChoice } from './seat-choices.ts';
import { seatingBoard } from './seating-board.ts';

/** Seats that may still be tried beyond one try each; shared by all searches of one decision. */
export type Budget = { left: number };

/**
 * Depth first by start. Of units with the same future one is tried; what units could still be used for when a
 * search failed is remembered, and not searched again whoever holds which of them.
 */
export function searchSeating(sorted: readonly SeatChoice[], budget: Budget): Packing {
  const board = seatingBoard(sorted);
  const failed = new Set<string>();
  const untried: number[][] = [board.unitsToTry()];
  for (let tries = 0; ; ) {
    const unit = untried.at(-1)?.shift();
    if (unit === undefined) {
      failed.add(board.state());
      untried.pop();
      if (untried.length === 0) return { outcome: 'full' };
      board.takeBack();
      continue;
    }
    if (++tries > sorted.length && --budget.left < 0) return { outcome: 'undecided' };
    const isAlive = board.place(unit);
    if (isAlive && untried.length === sorted.length) return { outcome: 'fits', seats: board.seats() };
    if (isAlive && !(failed.size > 0 && failed.has(board.state()))) untried.push(board.unitsToTry());
    else board.takeBack();
  }
}
