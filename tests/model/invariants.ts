import { expect } from 'vitest';
import type { Names, Seen } from './observe.ts';
import { endOf, isLive, minute, spaces, startOf, type Town } from './town.ts';

/** Seats that may not move from now on, as `booking unit`. */
export type FixedSeats = ReadonlySet<string>;

/** What ends now ends some milliseconds into the minute, as the product's clock has run on. */
const toTheMinute = (at: number): number => Math.floor(at / minute) * minute;

/** Whatever was asked: nobody sits on anybody, everybody has what they booked, and what is fixed stays. */
export const checkInvariants = (town: Town, seen: Seen, fixed: FixedSeats, { unitName }: Names): void => {
  const holders = [...seen.bookings, ...seen.closures];
  const seats = holders.flatMap(({ id, seats: own }) => own.map((seat) => ({ id, ...seat })));
  for (const taken of Map.groupBy(seats, ({ unitId }) => unitId).values()) {
    const sorted = taken.toSorted((a, b) => a.start - b.start);
    sorted.forEach((seat, i) => {
      expect(seat.start).toBeGreaterThanOrEqual(sorted[i - 1]?.end ?? 0);
    });
  }
  const bookings = new Map(town.bookings.map((booking) => [booking.id, booking]));
  for (const { id, seats: own } of seen.bookings) {
    const booking = bookings.get(id);
    if (!booking) throw new Error(`nobody booked ${id}`);
    const { units, all } = spaces[booking.space];
    const due = isLive(booking) ? (all ? units.length : booking.quantity) : 0;
    const names = own.map(({ unitId }) => unitName.get(unitId));
    expect(new Set(names).size).toBe(due);
    expect(own).toHaveLength(due);
    for (const name of names) expect(units).toContain(name);
    if (booking.unit !== null && due > 0) expect(names).toContain(booking.unit);
    for (const { start, end } of own)
      expect({ start, end: toTheMinute(end) }).toEqual({ start: startOf(booking), end: endOf(booking) });
  }
  for (const { id, units, start, end } of town.closures) {
    const own = seen.closures.find((closure) => closure.id === id)?.seats ?? [];
    const kept = own.map(({ unitId, start: from, end: to }) => ({
      unitId: unitName.get(unitId),
      start: from,
      end: toTheMinute(to),
    }));
    const due = start < end ? units.map((unitId) => ({ unitId, start, end })) : [];
    expect(new Set(kept)).toEqual(new Set(due));
  }
  const sitting = new Set(seats.map(({ id, unitId }) => `${id} ${unitName.get(unitId)}`));
  for (const seat of fixed) expect(sitting).toContain(seat);
};
