import { type Bookable, type BookingRow, readCounted, readSeats } from '@escale/db/bookings';
import { daysLookedAround, holdingsWithout, refundableOfFares } from '@escale/shared/bookings';
import { dayMs } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { decideStay, type StayWish } from './decide-stay.ts';
import { findOtherPlaces } from './find-other-places.ts';
import { freeTimes } from './free-times.ts';
import { packingGroupOfBookable } from './packing-group.ts';
import { isForLackOfRoom } from './refuse-with-alternatives.ts';
import { withLeftBehind } from './sell-moved.ts';

type Asked = { row: BookingRow; bookable: Bookable; wish: StayWish };

/**
 * Adds to a move that was refused for lack of room the times that the stay could be moved to, at what moving it there
 * costs, and the nearest other places; every other error goes on as it is. Its own seat is in nobody's way. A split is
 * not among them: a stay is moved in one piece.
 * @throws whatever it was given
 */
export const refuseMove = async (
  ports: Ports,
  { row, bookable, wish }: Asked,
  error: unknown,
): Promise<never> => {
  if (!isForLackOfRoom(error)) throw error;
  const { placeId, id: bookingId, period: from } = row;
  const counted = await readCounted(ports.database, { placeId, bookingId });
  const left = { ...bookable, holdings: holdingsWithout(bookable.holdings, counted, from) };
  const decided = decideStay(left, wish);
  if (!decided.ok) throw error;
  const { stay, quantity, period } = decided.value;
  const window = {
    start: period.start - (daysLookedAround + 1) * dayMs,
    end: period.end + (daysLookedAround + 1) * dayMs,
  };
  const group = packingGroupOfBookable(bookable);
  const [seats, places] = await Promise.all([
    readSeats(ports.database, { placeId, unitIds: group.unitIds, period: window }),
    wish.unitId === undefined ? findOtherPlaces(ports, bookable, decided.value) : [],
  ]);
  const taken = seats.filter(({ booking }) => booking?.id !== bookingId);
  const paidCents = counted.shares.reduce((sum, share) => sum + share.paidCents, 0);
  const releasedCents = paidCents - refundableOfFares(counted.shares);
  const moved = {
    from,
    charged: (price: Parameters<typeof withLeftBehind>[0]) =>
      row.status === 'held' ? price : withLeftBehind(price, row, releasedCents),
  };
  const wanted = { bookable: left, wish, stay, quantity, moved };
  const times = freeTimes(wanted, { ...group, taken, now: bookable.now }, window);
  throw new Refused({ code: 'slot-unavailable', alternatives: [...times, ...places] });
};
