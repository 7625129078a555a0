import { type Executor, transaction } from '@escale/db';
import { type BookingRow, moveBooking, readBooking, trimBooking } from '@escale/db/bookings';
import { allocatedPeriod, type BookingSchema, transition } from '@escale/shared/bookings';
import { type Actor, instantText, worksAt } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import type { PackingGroup } from './packing-group.ts';
import { toldBy } from './told.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/**
 * The place says that nobody came; what is left of the stay is given to others.
 * @throws Refused not-found | invalid-transition | stay-not-begun
 */
export const missBooking = async (ports: Ports, actor: Actor, bookingId: string): Promise<BookingSchema> => {
  const found = await readBooking(ports.database, bookingId);
  if (!found || !worksAt(actor, found.placeId)) throw new Refused({ code: 'not-found' });
  const group = await groupOfBooking(ports, found);
  return transaction(ports.database, async (tx) => {
    const { row } = await lockedBooking(tx, found, group);
    await giveUpStay(ports, tx, { row, group, actorId: actor.memberId });
    const after = await readBooking(tx, bookingId);
    return bookingView(after ?? row, 'place');
  });
};

type Missing = { row: BookingRow; group: PackingGroup; actorId: string | null };

/** The caller has locked booking and group. */
export const giveUpStay = async (
  ports: Ports,
  tx: Executor,
  { row, group, actorId }: Missing,
): Promise<void> => {
  const { placeId, id: bookingId, status: from, now: at, period, timeZone, bufferMinutes } = row;
  const allowed = transition(from, 'no_show');
  if (!allowed.ok) throw new Refused(allowed.refusal);
  if (at < period.start)
    throw new Refused({ code: 'stay-not-begun', start: instantText(period.start, timeZone) });
  const move = { placeId, bookingId, from, to: allowed.value, at, reason: null };
  await moveBooking(tx, move, toldBy(ports, actorId));
  await trimBooking(tx, { placeId, bookingId, at });
  const { end } = allocatedPeriod(period, bufferMinutes);
  if (end > at) await offerFreedRoom(ports, tx, group, [{ start: at, end }]);
};
