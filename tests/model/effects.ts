import { applyClosure, applyLifting } from './apply-closure.ts';
import { applyAddedDate, applySeries, applySeriesEnd } from './apply-series.ts';
import { answerDue, confirmed, end, miss, moveOffer, newBooking } from './booking-life.ts';
import type { Change, Command } from './commands.ts';
import type { Done } from './done.ts';
import type { SeatsSeen } from './observe.ts';
import { forfeit } from './paying.ts';
import { picked } from './picked.ts';
import { type Booking, leavesAt, minute, POINTS, startOf, type Town } from './town.ts';

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
      applyClosure(town, command, done, seats);
      return;
    case 'lift':
      applyLifting(town, command.pick);
      return;
    case 'repeat':
      applySeries(town, command, done);
      return;
    case 'cancel-series':
      applySeriesEnd(town, command);
      return;
    case 'add-date':
      applyAddedDate(town, command, id);
      return;
    case 'buy':
      town.passes.push({ id, person: command.person, points: POINTS, forfeited: 0 });
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
      if (!command.byPlace) forfeit(town, booking);
      end(town, booking, 'cancelled');
      return;
    case 'reject':
      end(town, booking, 'cancelled');
      return;
    case 'reschedule':
      booking.period = command.period;
      if (booking.status === 'requested') booking.deadline = answerDue(town, booking);
  }
};

const complete = ({ bookings, house, now }: Town): void => {
  for (const booking of bookings) {
    if (leavesAt(booking) > now) continue;
    if (booking.status === 'confirmed') booking.status = house.usesCheckIn ? 'no_show' : 'completed';
    if (booking.status === 'checked_in') booking.status = 'completed';
  }
};

const leave = (town: Town, pick: number): void => {
  const entry = picked(town.line, pick);
  const offered = town.bookings.find(({ id }) => id === entry?.bookingId);
  if (offered) end(town, offered, 'cancelled');
  if (entry) entry.status = 'withdrawn';
};
