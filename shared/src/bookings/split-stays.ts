import { type Instant, type Interval, instantText, minuteMs, slotAtOrAfter } from '../kernel/index.ts';
import { type OpenDay, openDaysOf } from '../places/index.ts';
import { allocatedPeriod } from './allocated-period.ts';
import type { StayCandidate } from './nearest-times.ts';
import type { StayContext } from './stay.ts';

/** One part of a stay, on one unit. */
export type StayPart = StayCandidate & { unitId: string };

type Wish = Pick<StayContext, 'calendar' | 'rules'> & {
  interval: Interval;
  /** When each unit is free, at least for the stay and its buffer, as freeByUnit gives it. */
  freeByUnit: ReadonlyMap<string, readonly Interval[]>;
};

/** Where a stay can change units: one part ends and the next begins. */
export type Change = { end: Instant; start: Instant };

const mostParts = 3;

/**
 * The fewest parts that make up a stay which no unit can take whole, each on one unit, with two changes at most;
 * none where that is not enough. People change on the grid during opening hours, or over night: between closing
 * and opening nobody needs a seat. Going on as far as any unit reaches is the fewest parts.
 */
export function splitStays(wish: Wish): StayPart[] {
  const { interval } = wish;
  const changes = [...changesOf(wish), { end: interval.end, start: interval.end }];
  const parts: StayPart[] = [];
  for (let start = interval.start; start < interval.end; ) {
    const reach = farthest(wish, start, changes);
    if (!reach || parts.length === mostParts) return [];
    parts.push(partOf(wish, { start, end: reach.change.end }, reach.unitId));
    start = reach.change.start;
  }
  return parts;
}

/** In their order, between the stay's first and last instant. */
export function changesOf({ calendar, rules, interval }: Omit<Wish, 'freeByUnit'>): Change[] {
  const days = openDaysOf(calendar, interval);
  const hours = days.flatMap(({ open }) => open);
  const nights = hours.flatMap(({ end }, i) => {
    const start = hours[i + 1]?.start;
    return start === undefined || start <= end ? [] : [{ end, start }];
  });
  return [...nights, ...slotsWithin(days, rules.slotMinutes)]
    .filter(({ end, start }) => end > interval.start && start < interval.end)
    .sort((a, b) => a.end - b.end);
}

function slotsWithin(days: readonly OpenDay[], slotMinutes: number): Change[] {
  const slotMs = slotMinutes * minuteMs;
  return days.flatMap(({ open, timeZone }) =>
    open.flatMap(({ start, end }) => {
      const first = slotAtOrAfter(start + 1, slotMinutes, timeZone);
      const count = Math.max(0, Math.ceil((end - first) / slotMs));
      return Array.from({ length: count }, (_, i) => ({
        end: first + i * slotMs,
        start: first + i * slotMs,
      }));
    }),
  );
}

/** The unit that is free from `start` on for the longest, and the last change until then. */
function farthest({ freeByUnit, rules }: Wish, start: Instant, changes: readonly Change[]) {
  let best: { unitId: string; change: Change } | null = null;
  for (const [unitId, free] of freeByUnit) {
    const until = free.find((interval) => interval.start <= start && start < interval.end)?.end ?? start;
    const change = changes.findLast(
      ({ end }) => end > start && allocatedPeriod({ start, end }, rules.bufferMinutes).end <= until,
    );
    if (change && (!best || change.end > best.change.end)) best = { unitId, change };
  }
  return best;
}

function partOf({ calendar: { timeZone } }: Wish, interval: Interval, unitId: string): StayPart {
  const request = { start: instantText(interval.start, timeZone), end: instantText(interval.end, timeZone) };
  return { unitId, request, interval };
}
