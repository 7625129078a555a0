import type { BookingSchema, StayFields } from '@escale/shared/bookings';
import { readChoice } from '#lib/bookings/choice.ts';
import type { Choice } from '#lib/paths.ts';
import { wallClock, wallClockEnd } from '#lib/time/wall-clock.ts';
import { addDays } from '../../place/server/week-of.ts';
import { localMoment } from '../../search/need.ts';

const DAY_MS = 86_400_000;

/** How many nights lie between the first and the last date of a stay, on the clock of its place. */
export function nightsOf({ start, end, timeZone }: BookingSchema): number {
  const first = wallClock(start, timeZone).date;
  const last = wallClockEnd(end, timeZone).date;
  return Math.round((Date.parse(`${last}T12:00:00Z`) - Date.parse(`${first}T12:00:00Z`)) / DAY_MS);
}

/**
 * A stay of several days goes to another first day as it is: a week as a week and a month as a month, whose last day is
 * then a day that can be one; any other as long, from and to the same hours.
 */
export function shifted(booking: BookingSchema, date: string): StayFields {
  const { start, end, timeZone } = booking;
  const whole = wholeFormula(booking);
  if (whole) return { ...whole, date };
  return {
    start: localMoment(date, wallClock(start, timeZone).minutes),
    end: localMoment(addDays(date, nightsOf(booking)), wallClockEnd(end, timeZone).minutes),
  };
}

/** The weeks or months that the stay is made of and priced by; null for every other. */
function wholeFormula(booking: BookingSchema): Pick<StayFields, 'count' | 'formula'> | null {
  const [line, ...more] = booking.lines;
  if (!line || more.length > 0 || booking.quantity > 1) return null;
  const { formula, count } = line;
  const days = nightsOf(booking) + 1;
  if (formula === 'week' && days === 7 * count) return { formula, count };
  return formula === 'month' && days >= 28 * count ? { formula, count } : null;
}

/** The new time of a stay within a day, as it was chosen. */
export function chosenFields(booking: BookingSchema, choice: Choice): StayFields {
  const query = new URLSearchParams({ ...choice, espace: booking.resourceId });
  const { resourceId: _, quantity: __, ...fields } = readChoice(query) ?? { resourceId: '' };
  return fields;
}
