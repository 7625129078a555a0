import {
  addDays,
  type Instant,
  type LocalDate,
  localDateOf,
  startOfLocalDay,
  wallClockInstant,
} from '../kernel/index.ts';

const FREEZE_MINUTE = 18 * 60;

/** 18:00 local on the eve of the first date: from then on a seat stays where it is, and is shown. */
export function seatFreezesAt(stayStart: Instant, timeZone: string): Instant {
  const eve: LocalDate = addDays(localDateOf(stayStart, timeZone), -1);
  return wallClockInstant(eve, FREEZE_MINUTE, timeZone, 'opening');
}

/** The same rule seen from a moment: stays that begin at or after this instant may still be seated anew. */
export function firstMovableStart(now: Instant, timeZone: string): Instant {
  const today = localDateOf(now, timeZone);
  const isFrozenTomorrow = now >= wallClockInstant(today, FREEZE_MINUTE, timeZone, 'opening');
  return startOfLocalDay(addDays(today, isFrozenTomorrow ? 2 : 1), timeZone);
}
