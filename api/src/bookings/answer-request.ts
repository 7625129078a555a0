import { transaction } from '@escale/db';
import { moveBooking, readBooking } from '@escale/db/bookings';
import { allocatedPeriod, type BookingSchema, transition } from '@escale/shared/bookings';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { endBooking } from './end-booking.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import { refundInFull } from './refund-of.ts';
import { toldBy } from './told.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

export type RequestAnswer = { bookingId: string; to: 'confirmed' | 'cancelled'; reason?: string | undefined };

/**
 * The place approves or rejects a request; its units are kept for it until then.
 * @throws Refused not-found | invalid-transition | request-expired
 */
export const answerRequest = async (
  ports: Ports,
  actor: Actor,
  { bookingId, to, reason = undefined }: RequestAnswer,
): Promise<BookingSchema> => {
  const found = await readBooking(ports.database, bookingId);
  if (!found || !manages(actor, found.placeId)) throw new Refused({ code: 'not-found' });
  const group = await groupOfBooking(ports, found);
  return transaction(ports.database, async (tx) => {
    const { row } = await lockedBooking(tx, found, group);
    const { placeId, status: from, now: at, deadline } = row;
    const allowed = transition(from, to);
    if (!allowed.ok || from !== 'requested') throw new Refused({ code: 'invalid-transition', from, to });
    if (deadline === null || deadline <= at) throw new Refused({ code: 'request-expired' });
    const told = toldBy(ports, actor.memberId);
    if (to === 'confirmed') {
      await moveBooking(tx, { placeId, bookingId, from, to, at, reason: reason ?? null }, told);
    } else {
      const ending = { actorId: actor.memberId, reason: reason ?? null, refund: refundInFull(row) };
      await endBooking(ports, tx, { ...row, to, at, ...ending });
      await offerFreedRoom(ports, tx, group, [allocatedPeriod(row.period, row.bufferMinutes)]);
    }
    const after = await readBooking(tx, bookingId);
    return bookingView(after ?? row, 'place');
  });
};
