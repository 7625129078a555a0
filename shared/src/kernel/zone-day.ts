import { IANAZone } from 'luxon';
import { dayMs, type Instant, minuteMs } from './interval.ts';

/** The UTC offsets around one date: `before` until the change, `after` from it on (no change: Infinity). */
type ZoneDay = { before: number; after: number; changeAt: Instant };

// Asking Intl for an offset costs microseconds and a calendar asks thousands of times; a few years per zone
// are kept, then forgotten, so that no request can fill the memory.
const daysKept = 4_096;
const kept = new Map<string, Map<number, ZoneDay>>();

/** A name of the IANA data base; Intl takes bare offsets such as +01:00 too, which SQL would read reversed. */
export function isTimeZone(name: string): boolean {
  return /^[A-Z]/.test(name) && IANAZone.isValidZone(name);
}

/** Milliseconds that the zone's wall clock is ahead of UTC at that instant. */
export function offsetAt(at: Instant, timeZone: string): number {
  const { before, after, changeAt } = zoneDay(Math.floor(at / dayMs), timeZone);
  return at < changeAt ? before : after;
}

/**
 * The instants at which the zone's wall clock shows `wall` (milliseconds, as if it were UTC): one, two where
 * the hour repeats, none where it is skipped; `changeAt` is then the end of the gap.
 */
export function instantsOfWall(wall: number, timeZone: string): { instants: Instant[]; changeAt: Instant } {
  const { before, after, changeAt } = zoneDay(Math.floor(wall / dayMs), timeZone);
  const instants: Instant[] = [];
  if (wall - before < changeAt) instants.push(wall - before);
  if (wall - after >= changeAt) instants.push(wall - after);
  return { instants, changeAt };
}

/** Looks from a day before to a day after the date, so that it holds for the date in UTC and on any wall. */
function zoneDay(dayNumber: number, timeZone: string): ZoneDay {
  const days = kept.get(timeZone) ?? new Map<number, ZoneDay>();
  const known = days.get(dayNumber);
  if (known) return known;
  const day = readZoneDay(dayNumber, timeZone);
  if (days.size >= daysKept) days.clear();
  kept.set(timeZone, days.set(dayNumber, day));
  return day;
}

function readZoneDay(dayNumber: number, timeZone: string): ZoneDay {
  const zone = IANAZone.create(timeZone);
  const offset = (at: Instant) => zone.offset(at) * minuteMs;
  let low = (dayNumber - 1) * dayMs;
  let high = (dayNumber + 2) * dayMs;
  const before = offset(low);
  const after = offset(high);
  if (before === after) return { before, after, changeAt: Number.POSITIVE_INFINITY };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return { before, after, changeAt: high };
}
