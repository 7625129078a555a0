import { expect } from 'vitest';
import { end, miss, newBooking } from './booking-life.ts';
import { type Names, type SeatsSeen, type Seen, type SeenEntry, seatsSeen } from './observe.ts';
import { fits } from './oracle.ts';
import { type Booking, isLapsed, isLive, leavesAt, minute, startOf, type Town } from './town.ts';

/** Who comes after the line where a lapsed hold had to go for them; or may come after it, and may not. */
export type Late = { ids: ReadonlySet<string>; isSure: boolean };

/**
 * Follows what the product may do by itself after a command: it may have ended lapsed holds, at whatever moment; and
 * it must have served the line, each in turn whose wish fits. The line comes before who had to be squeezed in; it
 * may, but need not, be given what somebody leaves who moves.
 */
export const reconcile = (
  town: Town,
  seen: Seen,
  { late, isReleasing }: { late: Late | null; isReleasing: boolean },
  names: Names,
): void => {
  const seenById = new Map(seen.bookings.map((booking) => [booking.id, booking]));
  const seats = seatsSeen(seen, names);
  let haveLapsed = false;
  for (const booking of town.bookings) {
    if (isLapsed(town, booking) && seenById.get(booking.id)?.status === 'expired') {
      end(town, booking, 'expired');
      haveLapsed = true;
    }
  }
  for (const booking of town.bookings) booking.units = seats.get(booking.id) ?? [];
  const line = { entries: new Map(seen.entries.map((entry) => [entry.id, entry])), seats };
  if (haveLapsed && late !== null) serve(town, line, late);
  // One by one, and the line is served after each of them.
  for (const booking of isReleasing ? missedIn(town, seen) : []) {
    miss(town, booking);
    serve(town, line, null);
  }
  serve(town, line, null);
  compare(town, seen);
};

/** Who has not come in time, where the place waits no longer, in the order in which they lost their seats. */
const missedIn = ({ now, house: { releaseMinutes }, bookings }: Town, seen: Seen): Booking[] => {
  const lastMoves = new Map(seen.bookings.map(({ id, lastMove }) => [id, lastMove]));
  const movedAt = ({ id }: Booking) => lastMoves.get(id) ?? '';
  return bookings
    .filter(
      (booking) =>
        booking.status === 'confirmed' &&
        releaseMinutes !== null &&
        startOf(booking) + releaseMinutes * minute <= now &&
        now < leavesAt(booking),
    )
    .toSorted((a, b) => (movedAt(a) < movedAt(b) ? -1 : 1));
};

const compare = (town: Town, seen: Seen): void => {
  expect(seen.bookings.map(({ id, status }) => ({ id, status }))).toEqual(
    town.bookings.map(({ id, status }) => ({ id, status })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(seen.entries).toEqual(town.line.map(({ id, status, bookingId }) => ({ id, status, bookingId })));
  const deadlines = new Map(seen.bookings.map(({ id, deadline }) => [id, deadline]));
  for (const { status, deadline, id } of town.bookings) {
    if (status !== 'held' && status !== 'requested') continue;
    const late = Math.abs((deadlines.get(id) ?? 0) - deadline);
    expect(late, `deadline of ${status} ${id}`).toBeLessThan(minute);
  }
};

type Line = { entries: ReadonlyMap<string, SeenEntry>; seats: SeatsSeen };

const serve = (town: Town, { entries, seats }: Line, late: Late | null): void => {
  for (const entry of town.line) {
    if (entry.status !== 'waiting' || startOf(entry) <= town.now) continue;
    const staying = town.bookings.filter((booking) => isLive(booking) && !late?.ids.has(booking.id));
    if (!fits(town, staying, entry)) continue;
    const bookingId = entries.get(entry.id)?.bookingId ?? null;
    if (bookingId === null && late?.isSure === false) continue;
    expect(bookingId, `an offer for ${entry.id}, whose wish fits`).not.toBeNull();
    entry.status = 'offered';
    entry.bookingId = bookingId;
    const { person, space, period, quantity } = entry;
    const wish = { person, space, period, quantity, unit: null, id: bookingId ?? '' };
    const deadline = town.now + 30 * minute;
    const units = seats.get(wish.id) ?? [];
    town.bookings.push(newBooking(wish, { status: 'held', deadline }, { isOffer: true, units }));
  }
};
