import { addDays, clip, type Instant, type Interval, minuteMs } from '../kernel/index.ts';
import { openDay } from '../places/index.ts';
import { type DateRange, wholeMinutes } from './count-minutes.ts';
import type { CountedPlace } from './counted.ts';

/** Units in use per quarter of an hour of opening: the most there ever were, and what 95 % of them don't exceed. */
export type UnitsInUse = { bins: number; max: number; p95: number };

const binMs = 15 * minuteMs;

/** A unit is in use in a quarter that its stay or event touches inside the opening hours (DOMAIN, Statistics: peak). */
export function unitsInUse({ calendar, taken }: CountedPlace, { from, to }: DateRange): UnitsInUse {
  const bins = new Map<Instant, Set<string>>();
  const open: Interval[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) open.push(...openDay(calendar, date).open);
  for (const interval of open)
    for (const bin of binsOf(interval)) if (!bins.has(bin)) bins.set(bin, new Set());
  for (const { unitId, period, counts } of taken) {
    if (counts === 'closed') continue;
    for (const inside of clip(open, wholeMinutes(period)))
      for (const bin of binsOf(inside)) bins.get(bin)?.add(unitId);
  }
  const used = [...bins.values()].map(({ size }) => size).sort((a, b) => a - b);
  // Nearest rank: the smallest value that at least 95 % of the quarters don't exceed.
  return { bins: used.length, max: used.at(-1) ?? 0, p95: used[Math.ceil(used.length * 0.95) - 1] ?? 0 };
}

function binsOf({ start, end }: Interval): Instant[] {
  const bins: Instant[] = [];
  for (let bin = Math.floor(start / binMs) * binMs; bin < end; bin += binMs) bins.push(bin);
  return bins;
}
