import { addDays, type Instant, type LocalDate, localDateOf, wallClockInstant } from '../kernel/index.ts';

const FREEZE_MINUTE = 18 * 60;

/** 18:00 local on the eve of the first date: from then on a seat stays where it is, and is shown. */
export function seatFreezesAt(stayStart: Instant, timeZone: string): Instant {
  const eve: LocalDate = addDays(localDateOf(stayStart, timeZone), -1);
  return wallClockInstant(eve, FREEZE_MINUTE, timeZone, 'opening');
}
