import { expect } from 'vitest';
import { end } from './effects.ts';
import type { Seen, SeenEntry } from './observe.ts';
import { fits } from './oracle.ts';
import { type Booking, isLapsed, isLive, minute, startOf, type Town } from './town.ts';

export type SqueezedIn = { id: string; hasMoved: boolean };
export type Names = { unitName: ReadonlyMap<string, string> };

/**
 * Follows what the product may do by itself after a command: it may have ended lapsed holds, at whatever moment; and
 * it must have served the line, each in turn whose wish fits. The line comes before who had to be squeezed in; it
 * may, but need not, be given what somebody leaves who moves.
 */
export const reconcile = (town: Town, seen: Seen, squeezedIn: SqueezedIn | null, names: Names): void => {
  const seenById = new Map(seen.bookings.map((booking) => [booking.id, booking]));
  let haveLapsed = false;
  for (const booking of town.bookings) {
    if (isLapsed(town, booking) && seenById.get(booking.id)?.status === 'expired') {
      end(town, booking, 'expired');
      haveLapsed = true;
    }
  }
  takeSeats(town, seatsOf(seen, names));
  const entries = new Map(seen.entries.map((entry) => [entry.id, entry]));
  const line = { entries, seats: seatsOf(seen, names) };
  if (haveLapsed && squeezedIn !== null) serve(town, line, squeezedIn);
  serve(town, line, null);
  expect(seen.bookings.map(({ id, status }) => ({ id, status }))).toEqual(
    town.bookings.map(({ id, status }) => ({ id, status })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(seen.entries).toEqual(town.line.map(({ id, status, bookingId }) => ({ id, status, bookingId })));
  for (const { status, deadline, id } of town.bookings) {
    if (status !== 'held' && status !== 'requested') continue;
    const late = Math.abs((seenById.get(id)?.deadline ?? 0) - deadline);
    expect(late, `deadline of ${status} ${id}`).toBeLessThan(minute);
  }
};

type Seats = ReadonlyMap<string, string[]>;

const seatsOf = (seen: Seen, { unitName }: Names): Seats =>
  new Map(
    seen.bookings.map(({ id, seats }) => [id, seats.map(({ unitId }) => unitName.get(unitId) ?? '').sort()]),
  );

const takeSeats = (town: Town, seats: Seats): void => {
  for (const booking of town.bookings) booking.units = seats.get(booking.id) ?? [];
};

type Line = { entries: ReadonlyMap<string, SeenEntry>; seats: Seats };

const serve = (town: Town, { entries, seats }: Line, absent: SqueezedIn | null): void => {
  for (const entry of town.line) {
    if (entry.status !== 'waiting' || startOf(entry) <= town.now) continue;
    const staying = town.bookings.filter((booking) => isLive(booking) && booking.id !== absent?.id);
    if (!fits(town, staying, entry)) continue;
    const bookingId = entries.get(entry.id)?.bookingId ?? null;
    if (bookingId === null && absent?.hasMoved) continue;
    expect(bookingId, `an offer for ${entry.id}, whose wish fits`).not.toBeNull();
    entry.status = 'offered';
    entry.bookingId = bookingId;
    const { person, space, period, quantity } = entry;
    const offer: Booking = {
      ...{ person, space, period, quantity, unit: null, id: bookingId ?? '', status: 'held' },
      ...{
        deadline: town.now + 30 * minute,
        extensions: 0,
        isOffer: true,
        units: seats.get(bookingId ?? '') ?? [],
      },
    };
    town.bookings.push(offer);
  }
};
