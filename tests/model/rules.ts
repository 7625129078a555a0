import { closingPeriod, isClosedAlready, strike } from './closing.ts';
import type { Command } from './commands.ts';
import { toChange } from './life-rules.ts';
import { fits, isFreeAsIs } from './oracle.ts';
import { picked } from './picked.ts';
import { type Answer, roomFor, wishOf } from './room-for.ts';
import { hasBegun, isLapsed, standing, startOf, type Town, type Wish } from './town.ts';

/** What may be answered: one thing, but where lapsed holds meet people who wait, see `roomFor`. */
export const answersTo = (town: Town, command: Command): Answer[] => {
  switch (command.kind) {
    case 'book':
      return toBooking(town, command);
    case 'join':
      return toJoining(town, command.wish);
    case 'leave':
      return toLeaving(town, command.pick);
    case 'close':
      return toClosing(town, command);
    case 'lift':
      return toLifting(town, command.pick);
    case 'repeat':
      // Each date is judged by itself, with those before it: see `judgeSeries`.
      return ['ok', 'series-conflict'];
    case 'cancel-series':
      return toEndingSeries(town, command);
    case 'add-date':
      return toAddingDate(town, command);
    case 'buy':
    case 'expire':
    case 'release':
    case 'complete':
    case 'close-line':
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
  if (command.kind === 'book') return !isFreeAsIs(town, town.bookings, command.wish);
  if (command.kind === 'add-date') {
    const series = picked(town.series, command.pick);
    return (
      series !== undefined && !isFreeAsIs(town, town.bookings, { ...series.wish, period: command.period })
    );
  }
  const booking = command.kind === 'reschedule' ? picked(town.bookings, command.pick) : undefined;
  if (command.kind !== 'reschedule' || !booking) return false;
  const others = town.bookings.filter((other) => other !== booking);
  return !isFreeAsIs(town, others, wishOf(booking, command.period));
};

const toBooking = (town: Town, { person, wish, hold }: Command & { kind: 'book' }): Answer[] => {
  if (startOf(wish) < town.now) return ['starts-in-the-past'];
  const held = town.bookings.filter(
    (booking) => booking.person === person && booking.status === 'held' && !isLapsed(town, booking),
  );
  if (hold && held.length >= 3) return ['too-many-holds'];
  return roomFor(town, town.bookings, wish);
};

const toJoining = (town: Town, wish: Wish): Answer[] => {
  if (startOf(wish) < town.now) return ['starts-in-the-past'];
  return [fits(town, standing(town, town.bookings), wish) ? 'room-is-free' : 'ok'];
};

const toLeaving = ({ line }: Town, pick: number): Answer[] => {
  const entry = picked(line, pick);
  return [!entry || entry.status === 'waiting' || entry.status === 'offered' ? 'ok' : 'not-waiting'];
};

/** Whoever is hit has to be dealt with: nobody is closed over unseen. */
const toClosing = (town: Town, command: Command & { kind: 'close' }): Answer[] => {
  const { start } = closingPeriod(command);
  if (start < town.now) return ['closure-in-the-past'];
  if (isClosedAlready(town, command)) return ['closure-overlaps'];
  const { hit, reseated } = strike(town, command);
  if (hit.length === 0) return ['ok'];
  const refused = 'closure-hits-bookings';
  switch (command.displace) {
    case null:
      return [refused];
    case 'cancel':
      // Of a stay that has begun, something must be left before the closure.
      return [hit.every((booking) => !hasBegun(town, booking) || startOf(booking) < start) ? 'ok' : refused];
    case 'reseat':
      return [reseated.length === hit.length ? 'ok' : refused];
    case 'elsewhere':
      // Where another space takes a stay the model leaves to the product, and judges how all sit then.
      return hit.some((booking) => hasBegun(town, booking)) ? [refused] : ['ok', refused];
  }
};

const toLifting = ({ closures, now }: Town, pick: number): Answer[] => {
  const closure = picked(closures, pick);
  return [!closure || (!closure.isLifted && closure.end > now) ? 'ok' : 'not-found'];
};

const toEndingSeries = (
  { series }: Town,
  { pick, from, to }: Command & { kind: 'cancel-series' },
): Answer[] =>
  picked(series, pick) && from !== null && to !== null && to < from ? ['range-backwards'] : ['ok'];

const toAddingDate = (town: Town, { pick, period }: Command & { kind: 'add-date' }): Answer[] => {
  const series = picked(town.series, pick);
  if (!series) return ['ok'];
  if (!series.skipped.has(period)) return ['occurrence-not-skipped'];
  const wish = { ...series.wish, period };
  return startOf(wish) < town.now ? ['starts-in-the-past'] : roomFor(town, town.bookings, wish);
};
