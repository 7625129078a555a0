import {
  type Booking,
  endOf,
  isFixed,
  isLive,
  type Seat,
  spaces,
  startOf,
  type Town,
  type Wish,
} from './town.ts';

type Guest = { allowed: readonly string[]; start: number; end: number };

const clash = (a: Omit<Seat, 'unit'>, b: Omit<Seat, 'unit'>): boolean => a.start < b.end && b.start < a.end;

/** Every way to seat the guests one after the other, until one works: slow, and too simple to be wrong. */
const canSeat = (taken: readonly Seat[], [guest, ...others]: readonly Guest[]): boolean =>
  guest === undefined ||
  guest.allowed.some(
    (unit) =>
      !taken.some((seat) => seat.unit === unit && clash(seat, guest)) &&
      canSeat([...taken, { unit, start: guest.start, end: guest.end }], others),
  );

const guestOf = (wish: Wish): Guest => ({
  allowed: spaces[wish.space].units,
  start: startOf(wish),
  end: endOf(wish),
});

/** Whether a wish finds seats beside those who stay, who may be seated anew unless their seat is fixed. */
export const fits = (town: Town, staying: readonly Booking[], wish: Wish): boolean => {
  const seats = staying
    .filter(isLive)
    .flatMap((booking) =>
      booking.units.map((unit) => ({ booking, unit, isFixed: isFixed(town, booking, unit) })),
    );
  const demanded = spaces[wish.space].all ? spaces[wish.space].units : wish.unit === null ? [] : [wish.unit];
  const taken = seats
    .filter((seat) => seat.isFixed)
    .map(({ booking, unit }) => ({ unit, start: startOf(booking), end: endOf(booking) }));
  const claimed = demanded.map((unit) => ({ unit, start: startOf(wish), end: endOf(wish) }));
  if (claimed.some((claim) => taken.some((seat) => seat.unit === claim.unit && clash(seat, claim))))
    return false;
  const others = spaces[wish.space].all ? 0 : wish.quantity - demanded.length;
  const guests = [
    ...seats.filter((seat) => !seat.isFixed).map(({ booking }) => guestOf(booking)),
    ...Array.from({ length: others }, () => guestOf(wish)),
  ];
  return canSeat(
    [...taken, ...claimed],
    guests.sort((a, b) => a.start - b.start),
  );
};

/** Whether enough units are free as everybody sits, lapsed holds included. */
export const isFreeAsIs = (staying: readonly Booking[], wish: Wish): boolean => {
  const space = spaces[wish.space];
  const period = { start: startOf(wish), end: endOf(wish) };
  const free = space.units.filter(
    (unit) =>
      !staying.some(
        (booking) =>
          isLive(booking) &&
          booking.units.includes(unit) &&
          clash({ start: startOf(booking), end: endOf(booking) }, period),
      ),
  );
  if (wish.unit !== null && !free.some((unit) => unit === wish.unit)) return false;
  return free.length >= (space.all ? space.units.length : wish.quantity);
};
