import { type Instant, minuteMs } from '../kernel/index.ts';
import type { BookingRules } from '../resources/index.ts';

/**
 * The rules that a place may set aside for who calls or stands at the door: notice, which is its promise to itself, by
 * whoever receives people; that it wants to be asked, by those whose answer it would be. The horizon, hours, grid and
 * lengths hold: other people's stays, and the dates known so far, rest on them.
 */
export const walkInRules = <R extends BookingRules>(rules: R, isManager: boolean): R => ({
  ...rules,
  minNoticeMinutes: 0,
  variations: rules.variations.map((one) => ({ ...one, minNoticeMinutes: null })),
  ...(isManager && { requiresApproval: false }),
});

/** Somebody who is there at 9:40 may still have the seat from 9:30 on: the slot under way counts as to come. */
export const walkInNow = (now: Instant, slotMinutes: number): Instant => now - slotMinutes * minuteMs + 1;
