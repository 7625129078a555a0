import {
  type Booking,
  clash,
  closedSeats,
  endOf,
  isFixed,
  isLive,
  type Seat,
  spaces,
  startOf,
  type Town,
  type Wish,
} from './town.ts';

export type Guest = { allowed: readonly string[]; start: number; end: number };

/** Every way to seat the guests one after the other, until one works: slow, and too simple to be wrong. */
const canSeatInTurn = (taken: readonly Seat[], [guest, ...others]: readonly Guest[]): boolean =>
  guest === undefined ||
  guest.allowed.some(
    (unit) =>
      !taken.some((seat) => seat.unit === unit && clash(seat, guest)) &&
      canSeatInTurn([...taken, { unit, start: guest.start, end: guest.end }], others),
  );

export const canSeat = (taken: readonly Seat[], guests: readonly Guest[]): boolean =>
  canSeatInTurn(
    taken,
    guests.toSorted((a, b) => a.start - b.start),
  );

export const guestOf = (wish: Wish | Booking): Guest => ({
  allowed: spaces[wish.space].units,
  start: startOf(wish),
  end: endOf(wish),
});

export const seatsOf = (booking: Booking): Seat[] =>
  booking.units.map((unit) => ({ unit, start: startOf(booking), end: endOf(booking) }));

/** Of those who have seats: what stays where it is, and who may be seated anew. */
export const around = (town: Town, bookings: readonly Booking[]): { taken: Seat[]; guests: Guest[] } => {
  const seats = bookings.flatMap((booking) => seatsOf(booking).map((seat) => ({ booking, seat })));
  const isFixedSeat = ({ booking, seat }: (typeof seats)[number]) => isFixed(town, booking, seat.unit);
  return {
    taken: [...closedSeats(town), ...seats.filter(isFixedSeat).map(({ seat }) => seat)],
    guests: seats.filter((one) => !isFixedSeat(one)).map(({ booking }) => guestOf(booking)),
  };
};

/** Whether a wish finds seats beside those who stay, who may be seated anew unless their seat is fixed. */
export const fits = (town: Town, staying: readonly Booking[], wish: Wish): boolean => {
  const { taken, guests } = around(town, staying.filter(isLive));
  const { all, units } = spaces[wish.space];
  const demanded = all ? units : wish.unit === null ? [] : [wish.unit];
  const claimed = demanded.map((unit) => ({ unit, start: startOf(wish), end: endOf(wish) }));
  if (claimed.some((claim) => taken.some((seat) => seat.unit === claim.unit && clash(seat, claim))))
    return false;
  const others = all ? 0 : wish.quantity - demanded.length;
  return canSeat([...taken, ...claimed], [...guests, ...Array.from({ length: others }, () => guestOf(wish))]);
};

/** Whether enough units are free as everybody sits, lapsed holds included. */
export const isFreeAsIs = (town: Town, staying: readonly Booking[], wish: Wish): boolean => {
  const { all, units } = spaces[wish.space];
  const taken = [...closedSeats(town), ...staying.filter(isLive).flatMap(seatsOf)];
  const free = units.filter(
    (unit) => !taken.some((seat) => seat.unit === unit && clash(seat, guestOf(wish))),
  );
  if (wish.unit !== null && !free.some((unit) => unit === wish.unit)) return false;
  return free.length >= (all ? units.length : wish.quantity);
};
