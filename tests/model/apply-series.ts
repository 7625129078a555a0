import { confirmed, end, newBooking } from './booking-life.ts';
import type { Command } from './commands.ts';
import type { Done } from './done.ts';
import { forfeit } from './paying.ts';
import { picked } from './picked.ts';
import { dateOf, hasBegun, isPending, type Town } from './town.ts';

export const applySeries = (
  town: Town,
  { wish, person }: Command & { kind: 'repeat' },
  { id, dates }: Done,
): void => {
  town.series.push({
    ...{ id, wish, person },
    skipped: new Set(dates.filter(({ bookingId }) => bookingId === null).map(({ period }) => period)),
  });
  for (const { period, bookingId } of dates) {
    if (bookingId === null) continue;
    const stay = { ...wish, person, period, id: bookingId };
    town.bookings.push(newBooking(stay, confirmed(town, stay), { seriesId: id }));
  }
};

export const applyAddedDate = (
  town: Town,
  { pick, period }: Command & { kind: 'add-date' },
  id: string,
): void => {
  const series = picked(town.series, pick);
  if (!series) return;
  series.skipped.delete(period);
  const stay = { ...series.wish, person: series.person, period, id };
  town.bookings.push(newBooking(stay, confirmed(town, stay), { seriesId: series.id }));
};

export const applySeriesEnd = (
  town: Town,
  { pick, from, to, byPlace }: Command & { kind: 'cancel-series' },
): void => {
  const series = picked(town.series, pick);
  for (const booking of town.bookings) {
    if (!series || booking.seriesId !== series.id) continue;
    const date = dateOf(booking.period);
    const isMeant = (from === null || date >= dateOf(from)) && (to === null || date <= dateOf(to));
    if (!isMeant || !isPending(booking) || hasBegun(town, booking)) continue;
    if (!byPlace) forfeit(town, booking);
    end(town, booking, 'cancelled');
  }
};
