import type { Executor } from '@escale/db';
import { moveBooking, releaseBooking, releaseVoucher } from '@escale/db/bookings';
import { type BookingStatus, transition } from '@escale/shared/bookings';
import type { Instant } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { releaseCounted } from './release-counted.ts';
import { toldBy } from './told.ts';

export type Ending = {
  placeId: string;
  id: string;
  status: BookingStatus;
  to: 'cancelled' | 'expired';
  at: Instant;
  actorId: string | null;
  reason: string | null;
  refund?: { percent: number; amountCents: number } | null;
  /** What others are told of it, when it isn't the status; null where another message tells more. */
  topic?: string | null;
};

/**
 * A booking dies and lets go of everything it held: units, what it counted for, points by the refund's percent, all of
 * a voucher unless nothing is given back any more. The caller has the lock of the packing group, and offers the room
 * to who waits for it.
 * @throws Refused invalid-transition
 */
export const endBooking = async (ports: Ports, tx: Executor, ending: Ending): Promise<void> => {
  const { placeId, id: bookingId, status: from, to, at, actorId, reason, refund = null, topic } = ending;
  const allowed = transition(from, to);
  if (!allowed.ok) throw new Refused(allowed.refusal);
  const [hasMoved] = await Promise.all([
    moveBooking(
      tx,
      { placeId, bookingId, from, to, at, reason, refund },
      { ...toldBy(ports, actorId), topic },
    ),
    releaseBooking(tx, { placeId, bookingId }),
    releaseCounted(tx, { placeId, bookingId }, refund?.percent ?? 100),
  ]);
  if (!hasMoved) throw new Refused({ code: 'invalid-transition', from, to });
  await releaseVoucher(tx, { placeId, bookingId, isInTime: (refund?.percent ?? 100) > 0 });
};
