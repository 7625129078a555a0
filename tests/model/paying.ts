import { expect } from 'vitest';
import type { Command } from './commands.ts';
import type { Seen } from './observe.ts';
import { type Booking, isLive, periods, type Town } from './town.ts';

const CENTS_AN_HOUR = 400;
const CENTS_A_DAY = 1_600;
const OPENS = 9;
const CLOSES = 18;

/** What each date of a stay costs for one unit: its hours, or the day if that is less. */
const costByDate = ({ period }: Booking): Map<string, number> => {
  const [from, to] = periods[period] ?? periods[0];
  const [first, last] = [Number(from.slice(0, 2)), Number(to.slice(0, 2))];
  const costs = new Map<string, number>();
  for (let day = first; day <= last; day++) {
    const begins = day === first ? Number(from.slice(3, 5)) : OPENS;
    const ends = day === last ? Number(to.slice(3, 5)) : CLOSES;
    costs.set(`2027-09-0${day}`, Math.min(CENTS_A_DAY, CENTS_AN_HOUR * (ends - begins)));
  }
  return costs;
};

/** Points are spent when a stay is paid for, and a hold is not. */
const isPaid = (booking: Booking): boolean =>
  isLive(booking) && booking.status !== 'held' && booking.status !== 'requested';

/** No point comes from nowhere or is lost, whatever was booked, moved and cancelled; and what no pass pays costs money. */
export const checkPaying = (town: Town, seen: Seen): void => {
  const bookings = new Map(town.bookings.map((booking) => [booking.id, booking]));
  const owners = new Map(town.passes.map(({ id, person }) => [id, person]));
  for (const { id, total, spends } of seen.bookings) {
    const booking = bookings.get(id);
    if (!booking) throw new Error(`nobody booked ${id}`);
    const costs = costByDate(booking);
    for (const { passId, date, points } of spends) {
      expect([booking.space, owners.get(passId), points]).toEqual(['desk', booking.person, booking.quantity]);
      expect(isPaid(booking), `${booking.status} ${id} is paid by a pass`).toBe(true);
      expect(costs.delete(date), `${date} of ${id} is paid twice, or is none of its dates`).toBe(true);
    }
    const money = [...costs.values()].reduce((sum, cents) => sum + cents, 0);
    if (isPaid(booking) && booking.cutAt === null)
      expect(total, `price of ${id}`).toBe(booking.quantity * money);
    booking.spends = spends;
  }
  const left = new Map(seen.passes.map((pass) => [pass.id, pass.left]));
  for (const { id, points, forfeited } of town.passes) {
    const spent = seen.bookings
      .flatMap(({ spends }) => spends)
      .filter(({ passId }) => passId === id)
      .reduce((sum, spend) => sum + spend.points, 0);
    expect((left.get(id) ?? -1) + spent + forfeited, `points of ${id}`).toBe(points);
    expect(left.get(id)).toBeGreaterThanOrEqual(0);
  }
};

/** Passes pay before money: where a date of a new stay cost money, none of them had enough left for it. */
export const checkPassesFirst = (town: Town, command: Command, seen: Seen): void => {
  if (command.kind !== 'book' || command.hold || command.wish.space !== 'desk') return;
  const booking = town.bookings.findLast(({ isOffer }) => !isOffer);
  if (!booking || booking.spends.length === costByDate(booking).size) return;
  const own = new Set(town.passes.filter(({ person }) => person === booking.person).map(({ id }) => id));
  for (const { id, left } of seen.passes) if (own.has(id)) expect(left).toBeLessThan(booking.quantity);
};

/** The place's policy gives nothing back to who cancels a stay that is paid for. */
export const forfeit = (town: Town, { spends }: Booking): void => {
  for (const { passId, points } of spends) {
    const pass = town.passes.find(({ id }) => id === passId);
    if (pass) pass.forfeited += points;
  }
};
