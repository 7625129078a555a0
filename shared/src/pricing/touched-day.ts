import { clip, type Interval, type LocalDate, minuteMs, slotAtOrBefore } from '../kernel/index.ts';

import type { OpenDay } from '../places/index.ts';

/** What a stay takes of one date's opening hours, by half. */
export type TouchedDay = { date: LocalDate; timeZone: string; morning: Interval[]; afternoon: Interval[] };

/** The dates on which the stay meets opening hours, in order. */
export function touchedDays(stay: Interval, openDays: readonly OpenDay[]): TouchedDay[] {
  const days: TouchedDay[] = [];
  for (const { date, timeZone, open, splitAt } of openDays) {
    const parts = clip(open, stay);
    if (parts.length === 0) continue;
    const split = splitAt ?? Number.NEGATIVE_INFINITY;
    const morning = clip(parts, { start: Number.NEGATIVE_INFINITY, end: split });
    const afternoon = clip(parts, { start: split, end: Number.POSITIVE_INFINITY });
    days.push({ date, timeZone, morning, afternoon });
  }
  return days;
}

/** The minutes of all slots that the parts touch: slots count from local 00:00, a started one whole. */
export function slotMinutesOf(parts: readonly Interval[], slotMinutes: number, timeZone: string): number {
  const slotMs = slotMinutes * minuteMs;
  let paidUntil = Number.NEGATIVE_INFINITY;
  let slots = 0;
  for (const { start, end } of parts) {
    const from = Math.max(start, paidUntil);
    if (from >= end) continue;
    const slotStart = slotAtOrBefore(from, slotMinutes, timeZone);
    const count = Math.ceil((end - slotStart) / slotMs);
    paidUntil = slotStart + count * slotMs;
    slots += count;
  }
  return slots * slotMinutes;
}
