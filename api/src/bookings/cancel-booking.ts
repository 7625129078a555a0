import { type Executor, writeAudit, writeOutbox } from '@escale/db';
import { release } from '@escale/db/availability';
import {
  type BookingRow,
  insertTransition,
  lockBooking,
  markCancelled,
  readBooking,
} from '@escale/db/bookings';
import { refundNow, transition } from '@escale/shared/bookings';
import { type Actor, instantText, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { type CancelledBooking, isCancelledBooking } from './kept-answer.ts';
import { type Answer, once } from './once.ts';

export type Cancellation = { bookingId: string; reason?: string };

const mayCancel = (actor: Actor, row: BookingRow): boolean =>
  row.memberId === actor.memberId || manages(actor, row.placeId);

/** By the person: what the tiers say. By the place: everything, for it is the place that breaks its word. */
const refundFor = (actor: Actor, row: BookingRow) =>
  row.memberId === actor.memberId
    ? refundNow(row.cancellationPolicy, row.period.start, row.now, row.totalCents)
    : { percent: 100, amountCents: row.totalCents };

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
  const owner = { placeId, memberId: actor.memberId, key };
  const request = { route: 'cancellation', ...cancellation };
  return once(
    ports,
    { ...owner, statusCode: 200, request },
    (tx) => cancel(ports, tx, { actor, found, reason: cancellation.reason ?? null }),
    isCancelledBooking,
  );
};

type Cancelling = { actor: Actor; found: BookingRow; reason: string | null };

const cancel = async (
  ports: Ports,
  tx: Executor,
  { actor, found, reason }: Cancelling,
): Promise<CancelledBooking> => {
  await lockBooking(tx, found);
  const row = (await readBooking(tx, found.id)) ?? found;
  const move = transition(row.status, 'cancelled');
  if (!move.ok) throw new Refused(move.refusal);
  if (row.now >= row.period.start)
    throw new Refused({ code: 'stay-already-begun', start: instantText(row.period.start, row.timeZone) });
  const { placeId, id } = row;
  const refund = refundFor(actor, row);
  const actorId = actor.memberId;
  await Promise.all([
    markCancelled(tx, {
      placeId,
      id,
      from: row.status,
      refundPercent: refund.percent,
      refundCents: refund.amountCents,
    }),
    release(tx, { placeId, holderId: id }),
    insertTransition(tx, {
      placeId,
      id: ports.newId(),
      bookingId: id,
      from: row.status,
      to: 'cancelled',
      at: row.now,
      actorId,
      reason,
    }),
    writeOutbox(tx, {
      id: ports.newId(),
      topic: 'booking.cancelled',
      placeId,
      dedupeKey: `booking.cancelled:${id}`,
      payload: { bookingId: id },
    }),
    writeAudit(tx, { id: ports.newId(), actorId, placeId, action: 'booking.cancelled', subjectId: id }),
  ]);
  const after = await readBooking(tx, id);
  if (!after) throw new Error('a booking vanished in its own transaction');
  return { ...bookingView(after, after.memberId === actorId ? 'person' : 'place'), refund };
};
