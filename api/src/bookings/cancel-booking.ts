import type { Executor } from '@escale/db';
import { type BookingRow, readBooking } from '@escale/db/bookings';
import { allocatedPeriod, transition } from '@escale/shared/bookings';
import { type Actor, instantText, manages } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { endBooking } from './end-booking.ts';
import { type CancelledBooking, isCancelledBooking } from './kept-answer.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import type { PackingGroup } from './packing-group.ts';
import { refundInFull, refundOf } from './refund-of.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

export type Cancellation = { bookingId: string; reason?: string };

const mayCancel = (actor: Actor, row: BookingRow): boolean =>
  row.memberId === actor.memberId || manages(actor, row.placeId);

/** By the person: what the tiers say. By the place: everything, for it is the place that breaks its word. */
export const refundFor = (actor: Actor, row: BookingRow) =>
  row.memberId === actor.memberId ? refundOf(row) : refundInFull(row);

/**
 * Cancels a booking and frees its units in one transaction.
 * @throws Refused not-found | invalid-transition | stay-already-begun
 */
export const cancelBooking = async (
  ports: Ports,
  actor: Actor,
  cancellation: Cancellation,
  key: string,
): Promise<Answer<CancelledBooking>> => {
  const found = await readBooking(ports.database, cancellation.bookingId);
  if (!found || !mayCancel(actor, found)) throw new Refused({ code: 'not-found' });
  const { placeId } = found;
  const group = await groupOfBooking(ports, found);
  const owner = { placeId, memberId: actor.memberId, key };
  const request = { route: 'cancellation', ...cancellation };
  return once(
    ports,
    { ...owner, statusCode: 200, request },
    (tx) => cancel(ports, tx, { actor, found, group, reason: cancellation.reason ?? null }),
    isCancelledBooking,
  );
};

type Cancelling = { actor: Actor; found: BookingRow; group: PackingGroup; reason: string | null };

const cancel = async (
  ports: Ports,
  tx: Executor,
  { actor, found, group, reason }: Cancelling,
): Promise<CancelledBooking> => {
  const { row } = await lockedBooking(tx, found, group);
  const { period, now, timeZone, bufferMinutes } = row;
  const move = transition(row.status, 'cancelled');
  if (!move.ok) throw new Refused(move.refusal);
  if (now >= period.start)
    throw new Refused({ code: 'stay-already-begun', start: instantText(period.start, timeZone) });
  const refund = refundFor(actor, row);
  await endBooking(ports, tx, { ...row, to: 'cancelled', at: now, actorId: actor.memberId, reason, refund });
  await offerFreedRoom(ports, tx, group, [allocatedPeriod(period, bufferMinutes)]);
  const after = await readBooking(tx, row.id);
  if (!after) throw new Error('a booking vanished in its own transaction');
  return { ...bookingView(after, after.memberId === actor.memberId ? 'person' : 'place'), refund };
};
