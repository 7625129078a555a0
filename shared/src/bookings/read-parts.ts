import { accept, clip, type Interval, type Result, refuse } from '../kernel/index.ts';
import { openDaysOf } from '../places/index.ts';
import { readPeriod } from './read-period.ts';
import type { StayContext, StayRefusal } from './stay.ts';

export type AskedPart = { start: string; end: string; placeId: string; context: StayContext };

/**
 * The periods of a stay in parts, each by the rules of its own space. One follows the other, and while their place is
 * open nothing lies between them: that would be two stays. From one place to another people need time.
 */
export function readParts(parts: readonly AskedPart[]): Result<Interval[], StayRefusal> {
  const intervals: Interval[] = [];
  for (const [i, { start, end, placeId, context }] of parts.entries()) {
    const period = readPeriod(start, end, context);
    if (!period.ok) return period;
    const { interval } = period.value;
    const before = intervals.at(-1);
    const isSamePlace = parts[i - 1]?.placeId === placeId;
    if (before && (interval.start < before.end || (isSamePlace && isOpenBetween(before, interval, context))))
      return refuse({ code: 'stay-form-unclear', missing: [], unexpected: ['parts'] });
    intervals.push(interval);
  }
  return accept(intervals);
}

function isOpenBetween(before: Interval, after: Interval, { calendar }: StayContext): boolean {
  const gap = { start: before.end, end: after.start };
  return openDaysOf(calendar, gap).some(({ open }) => clip(open, gap).length > 0);
}
