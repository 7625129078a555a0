import { clip, type Interval, merge } from '../kernel/index.ts';
import type { BusyUnit } from './free-intervals.ts';

/** When each unit is free within a period: maximal intervals, sorted. */
export function freeByUnit(
  unitIds: readonly string[],
  busy: readonly BusyUnit[],
  period: Interval,
): Map<string, Interval[]> {
  const taken = Map.groupBy(busy, ({ unitId }) => unitId);
  return new Map(unitIds.map((unitId) => [unitId, without(taken.get(unitId) ?? [], period)]));
}

function without(busy: readonly BusyUnit[], period: Interval): Interval[] {
  const taken = merge(
    clip(
      busy.toSorted((a, b) => a.start - b.start),
      period,
    ),
  );
  const starts = [period.start, ...taken.map(({ end }) => end)];
  const ends = [...taken.map(({ start }) => start), period.end];
  return starts.map((start, i) => ({ start, end: ends[i] ?? start })).filter(({ start, end }) => start < end);
}
