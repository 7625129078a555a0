import type { Command } from './commands.ts';
import { picked } from './rules.ts';
import { type Booking, minute, spaces, startOf, type Town, type Wish } from './town.ts';

const answerDue = ({ now }: Town, wish: Pick<Wish, 'period'>): number =>
  Math.min(now + 48 * 60 * minute, startOf(wish));

const confirmed = (town: Town, wish: Wish): Pick<Booking, 'deadline' | 'status'> =>
  spaces[wish.space].approval
    ? { status: 'requested', deadline: answerDue(town, wish) }
    : { status: 'confirmed', deadline: 0 };

/** What a command that was accepted changes; who is offered something by it comes afterwards. */
export const applyEffect = (town: Town, command: Command, id: string): void => {
  switch (command.kind) {
    case 'book': {
      const { person, wish, hold } = command;
      const first = hold
        ? ({ status: 'held', deadline: town.now + 15 * minute } as const)
        : confirmed(town, wish);
      town.bookings.push({ ...wish, ...first, id, person, extensions: 0, isOffer: false, units: [] });
      return;
    }
    case 'join':
      town.line.push({ ...command.wish, id, person: command.person, status: 'waiting', bookingId: null });
      return;
    case 'leave':
      leave(town, command.pick);
      return;
    case 'advance':
      town.now += command.minutes * minute;
      return;
    case 'expire':
      return;
    default: {
      const booking = picked(town.bookings, command.pick);
      if (booking) change(town, command, booking);
    }
  }
};

const change = (
  town: Town,
  command: Extract<Command, { kind: 'approve' | 'cancel' | 'confirm' | 'extend' | 'reject' | 'reschedule' }>,
  booking: Booking,
): void => {
  switch (command.kind) {
    case 'confirm':
      Object.assign(booking, confirmed(town, booking));
      moveOffer(town, booking, 'taken');
      return;
    case 'extend':
      booking.deadline = town.now + 15 * minute;
      booking.extensions++;
      return;
    case 'approve':
      booking.status = 'confirmed';
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
