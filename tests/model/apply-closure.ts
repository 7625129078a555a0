import { end, newBooking } from './booking-life.ts';
import { closingPeriod, strike } from './closing.ts';
import type { Command } from './commands.ts';
import type { Done } from './done.ts';
import type { SeatsSeen } from './observe.ts';
import { picked } from './picked.ts';
import { hasBegun, minute, spaces, startOf, type Town } from './town.ts';

/** Whoever is hit goes as the place has chosen; some are held elsewhere. */
export const applyClosure = (
  town: Town,
  command: Command & { kind: 'close' },
  { id, displaced }: Done,
  seats: SeatsSeen,
): void => {
  const { hit } = strike(town, command);
  const { start, end: until } = closingPeriod(command);
  const holds = new Map(displaced.map((one) => [one.bookingId, one]));
  for (const booking of hit) {
    const hold = holds.get(booking.id);
    if (command.displace === 'reseat') {
      const stillThere = seats.get(booking.id)?.find((unit) => unit === booking.unit);
      booking.unit = stillThere ?? null;
      continue;
    }
    if (hasBegun(town, booking)) booking.cutAt = start;
    else end(town, booking, 'cancelled');
    if (hold?.newBookingId === undefined || hold.space === undefined) continue;
    const { person, period } = booking;
    const quantity = spaces[hold.space].all ? 1 : booking.quantity;
    const wish = { id: hold.newBookingId, person, period, quantity, space: hold.space, unit: null };
    const deadline = Math.min(town.now + 24 * 60 * minute, startOf(wish));
    town.bookings.push(newBooking(wish, { status: 'held', deadline }));
  }
  town.closures.push({ id, units: command.units, start, end: until, isLifted: false });
};

/** What has passed of it stays closed. */
export const applyLifting = ({ closures, now }: Town, pick: number): void => {
  const closure = picked(closures, pick);
  if (!closure) return;
  closure.isLifted = true;
  closure.end = Math.max(closure.start, now);
};
