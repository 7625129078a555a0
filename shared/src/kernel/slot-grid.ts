import { type Instant, minuteMs } from './interval.ts';
import { offsetAt } from './zone-day.ts';

/**
 * A grid of slots counts on the wall clock from local 00:00, so that 10:00 is on it after any change of the
 * clock; the slots themselves are elapsed time.
 */
export function slotAtOrBefore(at: Instant, slotMinutes: number, timeZone: string): Instant {
  return at - beyondSlot(at, slotMinutes, timeZone);
}

export function slotAtOrAfter(at: Instant, slotMinutes: number, timeZone: string): Instant {
  const beyond = beyondSlot(at, slotMinutes, timeZone);
  return beyond === 0 ? at : at - beyond + slotMinutes * minuteMs;
}

export function isOnSlotGrid(at: Instant, slotMinutes: number, timeZone: string): boolean {
  return beyondSlot(at, slotMinutes, timeZone) === 0;
}

function beyondSlot(at: Instant, slotMinutes: number, timeZone: string): number {
  const slotMs = slotMinutes * minuteMs;
  return (((at + offsetAt(at, timeZone)) % slotMs) + slotMs) % slotMs;
}
