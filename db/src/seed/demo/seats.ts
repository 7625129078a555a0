import type { FreeUnit } from '@escale/shared/availability';
import type { Interval } from '@escale/shared/kernel';

/** What is taken so far at one place: sorted, disjoint intervals per unit. */
export type Seats = {
  freeUnits: (unitIds: readonly string[], period: Interval) => FreeUnit[];
  take: (unitIds: readonly string[], period: Interval) => void;
};

export const emptySeats = (): Seats => {
  const taken = new Map<string, Interval[]>();
  return {
    freeUnits: (unitIds, period) =>
      unitIds.flatMap((unitId) => {
        const intervals = taken.get(unitId) ?? [];
        const index = firstEndingAfter(intervals, period.start);
        const next = intervals[index];
        if (next && next.start < period.end) return [];
        return [{ unitId, freeFrom: intervals[index - 1]?.end ?? null, freeUntil: next?.start ?? null }];
      }),
    take: (unitIds, period) => {
      for (const unitId of unitIds) {
        const intervals = taken.get(unitId) ?? [];
        intervals.splice(firstEndingAfter(intervals, period.start), 0, period);
        taken.set(unitId, intervals);
      }
    },
  };
};

const firstEndingAfter = (intervals: readonly Interval[], instant: number): number => {
  let low = 0;
  let high = intervals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((intervals[middle]?.end ?? 0) <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
};
