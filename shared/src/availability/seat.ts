import type { Instant } from '../kernel/index.ts';

/** A seat that may not move. */
export type FixedSeat = { unitId: string; start: Instant; end: Instant };

/** One unit for one period that may sit on any of `allowed`; `unitId` is where it sits now, null for one that is new. */
export type FlexibleSeat = {
  id: string;
  allowed: readonly string[];
  unitId: string | null;
  start: Instant;
  end: Instant;
};

export type Packing =
  /** Seat id to unit id, for every flexible seat given. */
  | { outcome: 'fits'; seats: ReadonlyMap<string, string> }
  /** Proven: no seating exists. */
  | { outcome: 'full' }
  /** The bounded search ended without an answer. */
  | { outcome: 'undecided' };

/** By start, then in an order that does not depend on the one they came in, so that the answer doesn't either. */
export function bySeatStart(a: FlexibleSeat, b: FlexibleSeat): number {
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}
