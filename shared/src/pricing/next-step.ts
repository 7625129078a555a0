import { type Instant, type Interval, minuteMs, slotAtOrBefore } from '../kernel/index.ts';

import type { OpenDay } from '../places/index.ts';
import { cheapestCover } from './cheapest-cover.ts';
import type { TariffsInForce } from './tariff.ts';

export type NextStep = { stay: Interval; totalCents: number; extraCents: number };

type Longer = {
  stay: Interval;
  openDays: readonly OpenDay[];
  slotMinutes: number;
  tariffs: TariffsInForce;
  quantity: number;
  totalCents: number;
  /** The last end that rules and other bookings allow. */
  latestEnd: Instant;
};

/**
 * Longer stays worth telling: the longest that costs nothing more ("two more hours are free"), then the longest
 * at the next price. Only ends on the same day's hours are tried, on the grid or at closing.
 */
export function nextSteps(longer: Longer): NextStep[] {
  const steps: NextStep[] = [];
  for (const end of laterEnds(longer)) {
    const stay = { start: longer.stay.start, end };
    const price = cheapestCover({ ...longer, stay });
    if (!price.ok) continue;
    const { totalCents } = price.value;
    const step = { stay, totalCents, extraCents: totalCents - longer.totalCents };
    const last = steps.at(-1);
    if (last?.totalCents === totalCents) steps[steps.length - 1] = step;
    else if (steps.filter(({ extraCents }) => extraCents > 0).length === 1) break;
    else steps.push(step);
  }
  return steps;
}

function laterEnds({ stay, openDays, slotMinutes, latestEnd }: Longer): Instant[] {
  const day = openDays.find(({ open }) => open.some(({ start, end }) => start < stay.end && stay.end <= end));
  if (!day) return [];
  const slotMs = slotMinutes * minuteMs;
  const ends: Instant[] = [];
  for (const { start, end } of day.open) {
    const from = Math.max(start, stay.end);
    const first = slotAtOrBefore(from, slotMinutes, day.timeZone) + slotMs;
    for (let at = first; at <= Math.min(end, latestEnd); at += slotMs) ends.push(at);
  }
  return ends;
}
