/** Milliseconds since the epoch, UTC. */
export type Instant = number;

/** Half-open: the start belongs to it, the end does not. */
export type Interval = { start: Instant; end: Instant };

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export function minutesOf(interval: Interval): number {
  return (interval.end - interval.start) / minuteMs;
}

/** The parts of the intervals that lie inside the period, in their order. */
export function clip(intervals: readonly Interval[], period: Interval): Interval[] {
  return intervals
    .map(({ start, end }) => ({ start: Math.max(start, period.start), end: Math.min(end, period.end) }))
    .filter(({ start, end }) => start < end);
}

/** Joins sorted intervals that touch or overlap. */
export function merge(sorted: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The shortest interval that holds all of them; there must be one. */
export function hull(intervals: readonly Interval[]): Interval {
  return {
    start: Math.min(...intervals.map(({ start }) => start)),
    end: Math.max(...intervals.map(({ end }) => end)),
  };
}
