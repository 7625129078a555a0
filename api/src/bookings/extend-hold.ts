import { transaction } from '@escale/db';
import { readBooking, extendHold as writeExtension } from '@escale/db/bookings';
import type { BookingSchema } from '@escale/shared/bookings';
import { type Actor, minuteMs } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { HOLD_MINUTES } from './first-status.ts';
import { holdExtensionOf, MOST_EXTENSIONS } from './hold-extension.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/**
 * Fifteen minutes more to decide. What the waiting list offers is not extended: somebody is next in line.
 * @throws Refused not-found | invalid-transition | hold-expired | hold-extension-limit
 */
export const extendHold = async (ports: Ports, actor: Actor, bookingId: string): Promise<BookingSchema> => {
  const found = await readBooking(ports.database, bookingId);
  if (!found || found.memberId !== actor.memberId) throw new Refused({ code: 'not-found' });
  const group = await groupOfBooking(ports, found);
  return transaction(ports.database, async (tx) => {
    const { row } = await lockedBooking(tx, found, group);
    const { placeId, status, now, deadline, holdExtensions } = row;
    if (status !== 'held') throw new Refused({ code: 'invalid-transition', from: status, to: 'held' });
    if (deadline === null || deadline <= now) throw new Refused({ code: 'hold-expired' });
    if (holdExtensionOf(row) !== 'open')
      throw new Refused({ code: 'hold-extension-limit', most: MOST_EXTENSIONS });
    // Who was displaced has a day to decide: asking for more time must not shorten it.
    const later = Math.max(deadline, now + HOLD_MINUTES * minuteMs);
    await writeExtension(tx, { placeId, bookingId, deadline: later });
    return bookingView({ ...row, deadline: later, holdExtensions: holdExtensions + 1 }, 'person');
  });
};
