import type { Command } from './commands.ts';
import { around, canSeat, guestOf, seatsOf } from './oracle.ts';
import {
  type Booking,
  clash,
  closedSeats,
  hasBegun,
  instant,
  isFixed,
  periods,
  type Seat,
  standing,
  startOf,
  type Town,
} from './town.ts';

type Close = Command & { kind: 'close' };

export const closingPeriod = ({ period }: Close): { start: number; end: number } => {
  const [from, to] = periods[period] ?? periods[0];
  return { start: instant(from), end: instant(to) };
};

const closingSeats = (command: Close): Seat[] =>
  command.units.map((unit) => ({ unit, ...closingPeriod(command) }));

export const isClosedAlready = (town: Town, command: Close): boolean =>
  closingSeats(command).some((seat) =>
    closedSeats(town).some((other) => other.unit === seat.unit && clash(other, seat)),
  );

/** The longest-standing first: who sits on what is to be closed. */
const struckBy = (town: Town, command: Close): Booking[] =>
  standing(town, town.bookings)
    .filter((booking) =>
      seatsOf(booking).some((seat) =>
        closingSeats(command).some((other) => other.unit === seat.unit && clash(other, seat)),
      ),
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

export type Struck = {
  /** Flexible stays that the others leave no seat for, and all whose seat is fixed. */
  hit: Booking[];
  /** Of those: who finds a seat if the place may seat them anew against their wish. */
  reseated: Booking[];
  /** Who alone would. */
  reseatable: Set<string>;
};

/** Whom a closure hits: it may seat anew whoever is flexible, and is told of the others. */
export const strike = (town: Town, command: Close): Struck => {
  const struck = struckBy(town, command);
  const fitsWith = (staying: readonly Booking[]) => canStay(town, command, struck, staying);
  const isFlexible = (booking: Booking) => booking.units.every((unit) => !isFixed(town, booking, unit));
  const staying = admit([], struck.filter(isFlexible), fitsWith);
  const hit = struck.filter((booking) => !staying.includes(booking));
  const movable = hit.filter((booking) => !hasBegun(town, booking));
  const reseatable = movable.filter((booking) => fitsWith([...staying, booking]));
  return {
    hit,
    reseated: admit(staying, movable, fitsWith),
    reseatable: new Set(reseatable.map(({ id }) => id)),
  };
};

/** All of them if all of them fit; else whoever fits beside those before. */
const admit = (
  staying: readonly Booking[],
  wanting: readonly Booking[],
  fitsWith: (staying: readonly Booking[]) => boolean,
): Booking[] => {
  if (fitsWith([...staying, ...wanting])) return [...wanting];
  const admitted: Booking[] = [];
  for (const booking of wanting) if (fitsWith([...staying, ...admitted, booking])) admitted.push(booking);
  return admitted;
};

/** Whether everybody who is not struck and those of the struck who stay find seats beside the closure. */
const canStay = (
  town: Town,
  command: Close,
  struck: readonly Booking[],
  staying: readonly Booking[],
): boolean => {
  const { start } = closingPeriod(command);
  const others = standing(town, town.bookings).filter((booking) => !struck.includes(booking));
  const { taken, guests } = around(town, others);
  const used = struck
    .filter((booking) => !staying.includes(booking) && hasBegun(town, booking) && startOf(booking) < start)
    .flatMap(seatsOf)
    .map((seat) => ({ ...seat, end: Math.min(seat.end, start) }));
  return canSeat(
    [...taken, ...used, ...closingSeats(command)],
    [...guests, ...staying.flatMap((booking) => booking.units.map(() => guestOf(booking)))],
  );
};
