import type { Change } from './commands.ts';
import { type Answer, roomFor, wishOf } from './room-for.ts';
import {
  type Booking,
  hasBegun,
  isLapsed,
  isPending,
  leavesAt,
  minute,
  spaces,
  startOf,
  type Town,
} from './town.ts';

/** The table of DOMAIN.md, "Booking life", with the deadlines that belong to it. */
export const toChange = (town: Town, command: Change, booking: Booking): Answer[] => {
  const { status } = booking;
  switch (command.kind) {
    case 'confirm':
    case 'extend':
      if (status !== 'held') return ['invalid-transition'];
      if (isLapsed(town, booking)) return ['hold-expired'];
      if (command.kind === 'confirm') return toConfirming(town, booking);
      return [booking.extensions >= 2 || booking.isOffer ? 'hold-extension-limit' : 'ok'];
    case 'approve':
    case 'reject':
      if (status !== 'requested') return ['invalid-transition'];
      return [isLapsed(town, booking) ? 'request-expired' : 'ok'];
    case 'check-in':
      return toComing(town, booking);
    case 'no-show':
      if (status !== 'confirmed') return ['invalid-transition'];
      return [town.now < startOf(booking) ? 'stay-not-begun' : 'ok'];
    case 'cancel':
      if (!isPending(booking)) return ['invalid-transition'];
      return [hasBegun(town, booking) ? 'stay-already-begun' : 'ok'];
    case 'reschedule':
      return toMoving(town, booking, command.period);
  }
};

/** The passes that a hold counted on may have been spent meanwhile. */
const toConfirming = ({ passes }: Town, { space, person }: Booking): Answer[] =>
  space === 'desk' && passes.some((pass) => pass.person === person) ? ['ok', 'price-changed'] : ['ok'];

const toComing = ({ now, house }: Town, booking: Booking): Answer[] => {
  if (!house.usesCheckIn) return ['check-in-not-used'];
  if (booking.status === 'checked_in') return ['ok'];
  if (booking.status !== 'confirmed') return ['invalid-transition'];
  const isThere = now >= startOf(booking) - 15 * minute && now < leavesAt(booking);
  return [isThere ? 'ok' : 'outside-check-in-window'];
};

const toMoving = (town: Town, booking: Booking, period: number): Answer[] => {
  if (!isPending(booking)) return ['invalid-transition'];
  if (isLapsed(town, booking)) return [booking.status === 'held' ? 'hold-expired' : 'request-expired'];
  if (hasBegun(town, booking)) return ['stay-already-begun'];
  if (spaces[booking.space].approval && booking.status === 'confirmed') return ['approval-needed'];
  if (startOf({ period }) < town.now) return ['starts-in-the-past'];
  const others = town.bookings.filter((other) => other !== booking);
  return roomFor(town, others, wishOf(booking, period));
};
