import { closingPeriod, strike } from './closing.ts';
import type { Command } from './commands.ts';
import type { SeatsSeen } from './observe.ts';
import type { Done } from './perform.ts';
import { type Change, picked } from './rules.ts';
import {
  type Booking,
  dateOf,
  endOf,
  hasBegun,
  isPending,
  leavesAt,
  minute,
  spaces,
  startOf,
  type Town,
  type Wish,
} from './town.ts';

const answerDue = ({ now }: Town, wish: Pick<Wish, 'period'>): number =>
  Math.min(now + 48 * 60 * minute, startOf(wish));

type Standing = Pick<Booking, 'deadline' | 'status'>;

const confirmed = (town: Town, wish: Wish): Standing =>
  spaces[wish.space].approval
    ? { status: 'requested', deadline: answerDue(town, wish) }
    : { status: 'confirmed', deadline: 0 };

export const newBooking = (
  { id, person, ...wish }: Wish & { id: string; person: number },
  { status, deadline }: Standing,
  more: Partial<Booking> = {},
): Booking => ({
  ...wish,
  ...{ id, person, status, deadline },
  ...{ extensions: 0, isOffer: false, seriesId: null, cutAt: null, units: [] },
  ...more,
});

/** What a command that was accepted changes; who is offered something by it comes afterwards. */
export const applyEffect = (town: Town, command: Command, done: Done, seats: SeatsSeen): void => {
  const { id } = done;
  switch (command.kind) {
    case 'book': {
      const { person, wish, hold } = command;
      const first = hold
        ? ({ status: 'held', deadline: town.now + 15 * minute } as const)
        : confirmed(town, wish);
      town.bookings.push(newBooking({ ...wish, id, person }, first));
      return;
    }
    case 'join':
      town.line.push({ ...command.wish, id, person: command.person, status: 'waiting', bookingId: null });
      return;
    case 'leave':
      leave(town, command.pick);
      return;
    case 'close':
      close(town, command, done, seats);
      return;
    case 'lift':
      lift(town, command.pick);
      return;
    case 'repeat':
      repeat(town, command, done);
      return;
    case 'cancel-series':
      endSeries(town, command);
      return;
    case 'add-date':
      addDate(town, command, id);
      return;
    case 'advance':
      town.now += command.minutes * minute;
      return;
    case 'complete':
      complete(town);
      return;
    case 'close-line':
      for (const entry of town.line)
        if (entry.status === 'waiting' && startOf(entry) <= town.now) entry.status = 'over';
      return;
    case 'expire':
    case 'release':
      return;
    default: {
      const booking = picked(town.bookings, command.pick);
      if (booking) change(town, command, booking);
    }
  }
};

const change = (town: Town, command: Change, booking: Booking): void => {
  switch (command.kind) {
    case 'confirm':
      Object.assign(booking, confirmed(town, booking));
      moveOffer(town, booking, 'taken');
      return;
    case 'extend':
      booking.deadline = Math.max(booking.deadline, town.now + 15 * minute);
      booking.extensions++;
      return;
    case 'approve':
      booking.status = 'confirmed';
      return;
    case 'check-in':
      booking.status = 'checked_in';
      return;
    case 'no-show':
      miss(town, booking);
      return;
    case 'cancel':
    case 'reject':
      end(town, booking, 'cancelled');
      return;
    case 'reschedule':
      booking.period = command.period;
      if (booking.status === 'requested') booking.deadline = answerDue(town, booking);
  }
};

export const end = (town: Town, booking: Booking, status: 'cancelled' | 'expired'): void => {
  booking.status = status;
  booking.units = [];
  moveOffer(town, booking, 'passed');
};

/** Nobody came: what is left of the stay is for others. */
export const miss = ({ now }: Town, booking: Booking): void => {
  booking.status = 'no_show';
  booking.cutAt = Math.min(now, endOf(booking));
};

const complete = ({ bookings, house, now }: Town): void => {
  for (const booking of bookings) {
    if (leavesAt(booking) > now) continue;
    if (booking.status === 'confirmed') booking.status = house.usesCheckIn ? 'no_show' : 'completed';
    if (booking.status === 'checked_in') booking.status = 'completed';
  }
};

const moveOffer = ({ line }: Town, { id }: Booking, status: 'passed' | 'taken'): void => {
  const entry = line.find(({ bookingId, status: from }) => bookingId === id && from === 'offered');
  if (entry) entry.status = status;
};

const leave = (town: Town, pick: number): void => {
  const entry = picked(town.line, pick);
  const offered = town.bookings.find(({ id }) => id === entry?.bookingId);
  if (offered) end(town, offered, 'cancelled');
  if (entry) entry.status = 'withdrawn';
};

const close = (
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

const lift = ({ closures, now }: Town, pick: number): void => {
  const closure = picked(closures, pick);
  if (!closure) return;
  closure.isLifted = true;
  closure.end = Math.max(closure.start, now);
};

const repeat = (town: Town, { wish, person }: Command & { kind: 'repeat' }, { id, dates }: Done): void => {
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

const addDate = (town: Town, { pick, period }: Command & { kind: 'add-date' }, id: string): void => {
  const series = picked(town.series, pick);
  if (!series) return;
  series.skipped.delete(period);
  const stay = { ...series.wish, person: series.person, period, id };
  town.bookings.push(newBooking(stay, confirmed(town, stay), { seriesId: series.id }));
};

const endSeries = (town: Town, { pick, from, to }: Command & { kind: 'cancel-series' }): void => {
  const series = picked(town.series, pick);
  for (const booking of town.bookings) {
    if (!series || booking.seriesId !== series.id) continue;
    const date = dateOf(booking.period);
    const isMeant = (from === null || date >= dateOf(from)) && (to === null || date <= dateOf(to));
    if (isMeant && isPending(booking) && !hasBegun(town, booking)) end(town, booking, 'cancelled');
  }
};
