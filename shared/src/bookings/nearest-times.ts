import {
  addDays,
  dayMs,
  type Instant,
  type Interval,
  instantText,
  type LocalDate,
  localDateOf,
  minuteMs,
  offsetAt,
  slotAtOrAfter,
} from '../kernel/index.ts';
import { openDay } from '../places/index.ts';
import { deriveStay } from './derive-stay.ts';
import type { Stay, StayContext } from './stay.ts';
import type { StayFields } from './stay-request.schema.ts';

/** Another time for a stay, and the very request that books it. */
export type StayCandidate = { request: StayFields; interval: Interval };

type Wish = StayContext & {
  request: StayFields;
  /** What the request means, or would mean if its date could be had. */
  stay: Pick<Stay, 'interval' | 'startsOn'>;
  /** Whether there is room for a stay from start to end; its buffer is the caller's to add. */
  fits: (interval: Interval) => boolean;
  /** How far before and after the wish, when not as far as usual. */
  days?: number | undefined;
};

/** How far before and after the wish is looked: what the caller must know to answer `fits`. */
export const daysLookedAround = 14;

const mostTimes = 3;

/**
 * The free times nearest to a wish that could not be had, at most three: on its own day the last before and the
 * first after it, then the best of the days around it. Stays by formula move by dates, the others by slots.
 */
export function nearestTimes(wish: Wish): StayCandidate[] {
  const { days: farthest = daysLookedAround } = wish;
  const found: StayCandidate[] = [];
  for (let days = 0; days <= farthest && found.length < mostTimes; days++) {
    for (const moved of new Set([days, -days])) found.push(...timesOn(wish, moved));
  }
  const { start } = wish.stay.interval;
  const distance = ({ interval }: StayCandidate) => Math.abs(interval.start - start);
  return found.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostTimes);
}

function timesOn(wish: Wish, days: number): StayCandidate[] {
  const { calendar, now, stay } = wish;
  const date = addDays(stay.startsOn, days);
  if (addDays(date, 1) < localDateOf(now, calendar.timeZone)) return [];
  if (wish.request.formula !== undefined) return firstOf(wish, formulasOn(wish, date, days));
  const aim = sameTimeOn(stay.interval.start, days, calendar.timeZone);
  const starts = slotsOn(wish, date).sort((a, b) => Math.abs(a - aim) - Math.abs(b - aim));
  const requests = (kept: (start: Instant) => boolean) =>
    starts.filter(kept).map((start) => lastingFrom(wish, start));
  if (days !== 0)
    return firstOf(
      wish,
      requests(() => true),
    );
  return [
    ...firstOf(
      wish,
      requests((start) => start < aim),
    ),
    ...firstOf(
      wish,
      requests((start) => start > aim),
    ),
  ];
}

function firstOf(wish: Wish, requests: readonly StayFields[]): StayCandidate[] {
  for (const request of requests) {
    const stay = deriveStay(request, wish);
    if (stay.ok && wish.fits(stay.value.interval)) return [{ request, interval: stay.value.interval }];
  }
  return [];
}

/** The same formula on another open date; for a half-day, the other half is the next best. */
function formulasOn(wish: Wish, date: LocalDate, days: number): StayFields[] {
  const { calendar, request } = wish;
  if (openDay(calendar, date).open.length === 0) return [];
  const moved = days === 0 ? [] : [{ ...request, date }];
  if (request.formula !== 'half_day') return moved;
  return [...moved, { ...request, date, half: request.half === 'morning' ? 'afternoon' : 'morning' }];
}

function slotsOn({ calendar, rules }: Wish, date: LocalDate): Instant[] {
  const { timeZone } = calendar;
  const { slotMinutes } = rules;
  return openDay(calendar, date).open.flatMap(({ start, end }) => {
    const first = slotAtOrAfter(start, slotMinutes, timeZone);
    const count = Math.max(0, Math.ceil((end - first) / (slotMinutes * minuteMs)));
    return Array.from({ length: count }, (_, i) => first + i * slotMinutes * minuteMs);
  });
}

function lastingFrom({ calendar, stay }: Wish, start: Instant): StayFields {
  const end = start + (stay.interval.end - stay.interval.start);
  return { start: instantText(start, calendar.timeZone), end: instantText(end, calendar.timeZone) };
}

/** What the wall clock shows then, shown again some days later. */
function sameTimeOn(at: Instant, days: number, timeZone: string): Instant {
  const moved = at + days * dayMs;
  return moved + offsetAt(at, timeZone) - offsetAt(moved, timeZone);
}
