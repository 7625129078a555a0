import {
  clip,
  dayMs,
  type Instant,
  type Interval,
  isOnSlotGrid,
  type LocalDate,
  minuteMs,
  minutesOf,
  slotAtOrBefore,
} from '../kernel/index.ts';
import type { OpenDay } from '../places/index.ts';
import { cheapestCover } from './cheapest-cover.ts';
import type { FareCap } from './fare-cap.ts';
import type { TariffsInForce } from './tariff.ts';

/** How far beyond a stay's end a step is worth telling: a week, and the weekend after it. */
export const stepsAheadMs = 9 * dayMs;

/** A longer stay, and what it costs beyond the one asked for. */
export type NextStep = { stay: Interval; totalCents: number; extraCents: number };

type Longer = {
  stay: Interval;
  /** From the stay's first day on, and as far beyond its end as steps are worth telling. */
  openDays: readonly OpenDay[];
  slotMinutes: number;
  tariffs: TariffsInForce;
  quantity: number;
  caps?: readonly FareCap[] | undefined;
  /** The dates of a longer stay that passes would pay for. */
  paidDatesOf?: ((stay: Interval) => ReadonlySet<LocalDate>) | undefined;
  /** What the stay itself costs. */
  totalCents: number;
  /** The last end that the rules and other bookings allow. */
  latestEnd: Instant;
};

/** All ends at one price: only the last one is worth telling. */
type Plateau = { firstEnd: Instant; lastEnd: Instant; totalCents: number };

/**
 * Longer stays worth telling, two at most: the longest that costs nothing more ("two more hours are free"), and
 * the one within the next open day that adds the most opening time for its money ("until Friday evening: + 2 €").
 */
export function nextSteps(longer: Longer): NextStep[] {
  const { stay, openDays, slotMinutes, totalCents } = longer;
  // A longer stay is asked for by its ends; one that begins off the grid can't be.
  if (!openDays[0] || !isOnSlotGrid(stay.start, slotMinutes, openDays[0].timeZone)) return [];
  const lastEndOf = (day: OpenDay) => lastSlotEnd(day, slotMinutes);
  const days = openDays.filter(({ open }) => (open.at(-1)?.end ?? 0) >= stay.end);
  const ends = [...endsOfToday(days[0], longer), ...days.slice(1).map(lastEndOf)];
  const plateaus = plateausOf(ends, longer);
  const free = plateaus.find((plateau) => plateau.totalCents === totalCents);
  const reach = days.map(lastEndOf).find((end) => end > stay.end) ?? stay.end;
  const paid = plateaus.filter((plateau) => plateau.totalCents > totalCents && plateau.firstEnd <= reach);
  const rate = ({ lastEnd, totalCents: cents }: Plateau) =>
    (cents - totalCents) / addedMinutes(openDays, stay.end, lastEnd);
  const best = paid.toSorted((a, b) => rate(a) - rate(b))[0];
  return [free, best]
    .filter((plateau) => plateau !== undefined)
    .map((plateau) => ({
      stay: { start: stay.start, end: plateau.lastEnd },
      totalCents: plateau.totalCents,
      extraCents: plateau.totalCents - totalCents,
    }));
}

function plateausOf(ends: Instant[], longer: Longer): Plateau[] {
  const plateaus: Plateau[] = [];
  for (const end of ends.filter((at) => at > longer.stay.end && at <= longer.latestEnd)) {
    const stay = { start: longer.stay.start, end };
    const price = cheapestCover({ ...longer, stay, paidDates: longer.paidDatesOf?.(stay) });
    if (!price.ok) continue;
    const { totalCents } = price.value;
    const last = plateaus.at(-1);
    if (last?.totalCents === totalCents) last.lastEnd = end;
    else plateaus.push({ firstEnd: end, lastEnd: end, totalCents });
  }
  return plateaus;
}

/** The slots that are left of the day in which the stay ends. */
function endsOfToday(day: OpenDay | undefined, { stay, slotMinutes }: Longer): Instant[] {
  if (!day) return [];
  const ends: Instant[] = [];
  for (const { start, end } of day.open) {
    const from = Math.max(start, stay.end);
    const first = slotAtOrBefore(from, slotMinutes, day.timeZone) + slotMinutes * minuteMs;
    for (let at = first; at <= end; at += slotMinutes * minuteMs) ends.push(at);
  }
  return ends;
}

/** The last slot that ends in a day's hours: closing, where that is on the grid. */
function lastSlotEnd({ open, timeZone }: OpenDay, slotMinutes: number): Instant {
  const last = open
    .map(({ start, end }) => ({ start, end: slotAtOrBefore(end, slotMinutes, timeZone) }))
    .findLast(({ start, end }) => start < end);
  return last?.end ?? Number.NEGATIVE_INFINITY;
}

function addedMinutes(openDays: readonly OpenDay[], from: Instant, to: Instant): number {
  return openDays
    .flatMap(({ open }) => clip(open, { start: from, end: to }))
    .reduce((minutes, part) => minutes + minutesOf(part), 0);
}
