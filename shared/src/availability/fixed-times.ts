import { type Interval, merge } from '../kernel/index.ts';
import type { FixedSeat } from './seat.ts';

/** When each unit is taken by seats that don't move: sorted, disjoint. */
export type FixedTimes = ReadonlyMap<string, readonly Interval[]>;

export function fixedTimes(fixed: readonly FixedSeat[]): FixedTimes {
  const byUnit = Map.groupBy(fixed, ({ unitId }) => unitId);
  return new Map(
    [...byUnit].map(([unitId, seats]) => [unitId, merge(seats.toSorted((a, b) => a.start - b.start))]),
  );
}

export function isFreeOf(times: FixedTimes, unitId: string, { start, end }: Interval): boolean {
  const taken = times.get(unitId) ?? [];
  let from = 0;
  for (let until = taken.length; from < until; ) {
    const middle = (from + until) >> 1;
    if ((taken[middle]?.end ?? 0) <= start) from = middle + 1;
    else until = middle;
  }
  const next = taken[from];
  return next === undefined || end <= next.start;
}
