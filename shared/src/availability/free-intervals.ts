import type { Instant, Interval } from '../kernel/index.ts';
import type { AllocationMode } from '../resources/index.ts';

/** One unit taken for one period; units of other resources may be among them. */
export type BusyUnit = { unitId: string; start: Instant; end: Instant };

export type FreeInterval = { start: Instant; end: Instant; units: number };

type Free = {
  /** Sorted and disjoint, as openIntervals gives them. */
  open: readonly Interval[];
  unitIds: readonly string[];
  allocation: AllocationMode;
  busy: readonly BusyUnit[];
};

/** From that instant on, so many units are free. */
type Step = { at: Instant; units: number };

/** The maximal intervals within opening hours during which at least one unit (for `all`: every one) is free. */
export function freeIntervals({ open, unitIds, allocation, busy }: Free): FreeInterval[] {
  const steps = freeSteps(unitIds, busy);
  const needed = allocation === 'all' ? Math.max(1, unitIds.length) : 1;
  const free: FreeInterval[] = [];
  let index = 0;
  for (const { start, end } of open) {
    while ((steps[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= start) index++;
    let at = start;
    while (at < end) {
      const next = Math.min(steps[index + 1]?.at ?? end, end);
      const units = steps[index]?.units ?? 0;
      if (units >= needed) append(free, { start: at, end: next, units });
      at = next;
      if ((steps[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= at) index++;
    }
  }
  return free;
}

function append(free: FreeInterval[], interval: FreeInterval): void {
  const last = free.at(-1);
  if (last && last.end === interval.start && last.units === interval.units) last.end = interval.end;
  else free.push(interval);
}

/** A sweep over the sorted ends; one unit taken twice at a time still counts once. */
function freeSteps(unitIds: readonly string[], busy: readonly BusyUnit[]): Step[] {
  const taken = new Map(unitIds.map((unitId) => [unitId, 0]));
  const changes = busy
    .filter(({ unitId }) => taken.has(unitId))
    .flatMap(({ unitId, start, end }) => [
      { at: start, unitId, by: 1 },
      { at: end, unitId, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  let units = taken.size;
  const steps: Step[] = [{ at: Number.NEGATIVE_INFINITY, units }];
  for (const { at, unitId, by } of changes) {
    const before = taken.get(unitId) ?? 0;
    taken.set(unitId, before + by);
    units += Number(before > 0) - Number(before + by > 0);
    const last = steps.at(-1);
    if (last?.at === at) last.units = units;
    else steps.push({ at, units });
  }
  return steps;
}
