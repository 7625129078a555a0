import { type Interval, overlaps } from '../kernel/index.ts';
import type { AllocationMode } from '../resources/index.ts';
import type { BusyUnit } from './free-intervals.ts';

type Takeable = { unitIds: readonly string[]; allocation: AllocationMode };

/** Whether a resource can take so many for a period, stay and buffer, and how many of its units are free all along. */
export function takes(
  { unitIds, allocation }: Takeable,
  busy: readonly BusyUnit[],
  period: Interval,
  quantity: number,
): { fits: boolean; unitsFree: number } {
  const taken = new Set(busy.filter((unit) => overlaps(unit, period)).map(({ unitId }) => unitId));
  const unitsFree = unitIds.filter((unitId) => !taken.has(unitId)).length;
  const needed = allocation === 'all' ? unitIds.length : quantity;
  return { fits: unitsFree >= Math.max(1, needed), unitsFree };
}
