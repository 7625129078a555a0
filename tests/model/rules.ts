import type { Command } from './commands.ts';
import { fits, isFreeAsIs } from './oracle.ts';
import { type Booking, isLapsed, isLive, spaces, startOf, type Town, type Wish } from './town.ts';

/** 'ok', or the code of the refusal. */
type Answer = string;

export const picked = <T>(all: readonly T[], pick: number): T | undefined => all[pick % all.length];

/** What may be answered: one thing, but where lapsed holds meet people who wait, see `roomFor`. */
export const answersTo = (town: Town, command: Command): Answer[] => {
  switch (command.kind) {
    case 'book':
      return toBooking(town, command);
    case 'join':
      return toJoining(town, command.wish);
    case 'leave':
      return toLeaving(town, command.pick);
    case 'expire':
    case 'advance':
      return ['ok'];
    default: {
      const booking = picked(town.bookings, command.pick);
      return booking ? toChange(town, command, booking) : ['ok'];
    }
  }
};

/** Whether a stay finds no units that are free as everybody sits: then the line comes before it. */
export const isSqueezedIn = (town: Town, command: Command): boolean => {
  if (command.kind === 'book') return !isFreeAsIs(town.bookings, command.wish);
  const booking = command.kind === 'reschedule' ? picked(town.bookings, command.pick) : undefined;
  if (command.kind !== 'reschedule' || !booking) return false;
  const others = town.bookings.filter((other) => other !== booking);
  return !isFreeAsIs(others, { ...booking, period: command.period });
};

const toBooking = (town: Town, { person, wish, hold }: Command & { kind: 'book' }): Answer[] => {
  if (startOf(wish) < town.now) return ['starts-in-the-past'];
  const held = town.bookings.filter(
    (booking) => booking.person === person && booking.status === 'held' && !isLapsed(town, booking),
  );
  if (hold && held.length >= 3) return ['too-many-holds'];
  return roomFor(town, town.bookings, wish);
};

/**
 * A lapsed hold makes room, but first for who waits: whether it had to go for this wish, and what the line has left
 * of it, the model does not want to know as exactly as the product.
 */
const roomFor = (town: Town, staying: readonly Booking[], wish: Wish): Answer[] => {
  if (isFreeAsIs(staying, wish)) return ['ok'];
  if (!fits(town, standing(town, staying), wish)) return ['slot-unavailable'];
  const isLineBefore = town.line.some((entry) => entry.status === 'waiting' && startOf(entry) > town.now);
  const isLapsedThere = staying.some((booking) => isLapsed(town, booking));
  return isLineBefore && isLapsedThere ? ['ok', 'slot-unavailable'] : ['ok'];
};

const standing = (town: Town, staying: readonly Booking[]): Booking[] =>
  staying.filter((booking) => isLive(booking) && !isLapsed(town, booking));

const toJoining = (town: Town, wish: Wish): Answer[] => {
  if (startOf(wish) < town.now) return ['starts-in-the-past'];
  return [fits(town, standing(town, town.bookings), wish) ? 'room-is-free' : 'ok'];
};

const toLeaving = ({ line }: Town, pick: number): Answer[] => {
  const entry = picked(line, pick);
  return [!entry || entry.status === 'waiting' || entry.status === 'offered' ? 'ok' : 'not-waiting'];
};

type Change = Extract<
  Command,
  { kind: 'approve' | 'cancel' | 'confirm' | 'extend' | 'reject' | 'reschedule' }
>;

/** The table of DOMAIN.md, "Booking life", with the deadlines that belong to it. */
const toChange = (town: Town, command: Change, booking: Booking): Answer[] => {
  const { status } = booking;
  const hasBegun = town.now >= startOf(booking);
  switch (command.kind) {
    case 'confirm':
    case 'extend':
      if (status !== 'held') return ['invalid-transition'];
      if (isLapsed(town, booking)) return ['hold-expired'];
      return [
        command.kind === 'extend' && (booking.extensions >= 2 || booking.isOffer)
          ? 'hold-extension-limit'
          : 'ok',
      ];
    case 'approve':
    case 'reject':
      if (status !== 'requested') return ['invalid-transition'];
      return [isLapsed(town, booking) ? 'request-expired' : 'ok'];
    case 'cancel':
      if (!isLive(booking)) return ['invalid-transition'];
      return [hasBegun ? 'stay-already-begun' : 'ok'];
    case 'reschedule':
      return toMoving(town, booking, command.period, hasBegun);
  }
};

const toMoving = (town: Town, booking: Booking, period: number, hasBegun: boolean): Answer[] => {
  if (!isLive(booking)) return ['invalid-transition'];
  if (isLapsed(town, booking)) return [booking.status === 'held' ? 'hold-expired' : 'request-expired'];
  if (hasBegun) return ['stay-already-begun'];
  if (spaces[booking.space].approval && booking.status === 'confirmed') return ['approval-needed'];
  if (startOf({ period }) < town.now) return ['starts-in-the-past'];
  const others = town.bookings.filter((other) => other !== booking);
  return roomFor(town, others, { ...booking, period });
};
