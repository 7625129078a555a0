import { type Executor, writeAudit, writeOutbox } from '@escale/db';
import { type BookingRow, trimBooking } from '@escale/db/bookings';
import { cutStay, forgetChosenUnit } from '@escale/db/closures';
import type { Displaced, DisplacedBooking } from '@escale/shared/closures';
import type { Instant } from '@escale/shared/kernel';
import { endBooking } from '../bookings/end-booking.ts';
import { refundInFull } from '../bookings/refund-of.ts';
import { releaseCounted } from '../bookings/release-counted.ts';
import type { Ports } from '../ports.ts';
import type { Elsewhere } from './find-elsewhere.ts';
import { holdElsewhere } from './hold-elsewhere.ts';

export type Displacing = Displaced & {
  closure: { id: string; startAt: Instant; reason: string };
  spaces: readonly Elsewhere[];
  actorId: string;
};

/**
 * Does to one booking what the place has chosen, and tells of it. The closure has taken its units already, so that
 * nothing is held on them. Null when no other space has room any more.
 */
export const displaceBooking = async (
  ports: Ports,
  tx: Executor,
  row: BookingRow,
  displacing: Displacing,
): Promise<DisplacedBooking | null> => {
  const { placeId, id: bookingId, reference } = row;
  const { how, closure, spaces, actorId } = displacing;
  const hold = how === 'elsewhere' ? await holdElsewhere(ports, tx, { row, spaces, actorId }) : null;
  if (how === 'elsewhere' && !hold) return null;
  if (how === 'reseat') await forgetChosenUnit(tx, { placeId, bookingId });
  const facts = { bookingId, how, closureId: closure.id, ...(hold && { newBookingId: hold.id }) };
  const topic = 'booking.displaced';
  const dedupeKey = `${topic}:${bookingId}:${closure.id}`;
  const audit = { id: ports.newId(), actorId, placeId, action: topic, subjectId: bookingId, detail: facts };
  await Promise.all([
    writeOutbox(tx, { id: ports.newId(), topic, placeId, dedupeKey, payload: facts }),
    writeAudit(tx, audit),
  ]);
  return { bookingId, reference, how, ...(hold && { newBookingId: hold.id }) };
};

/** Lets go of what the closure takes, before it takes it: all of a stay, or the rest of one that has begun. */
export const endDisplaced = async (
  ports: Ports,
  tx: Executor,
  row: BookingRow,
  { closure, actorId }: Pick<Displacing, 'closure' | 'actorId'>,
): Promise<void> => {
  const { placeId, id: bookingId, now, period, status } = row;
  const refund = refundInFull(row);
  const { reason, startAt } = closure;
  const hasBegun = period.start <= now || status === 'checked_in';
  if (hasBegun && period.start < startAt) {
    await trimBooking(tx, { placeId, bookingId, at: startAt });
    await cutStay(tx, { placeId, bookingId, at: startAt, refundCents: refund.amountCents });
    await releaseCounted(tx, { placeId, bookingId }, refund.percent);
  } else {
    const ending = { to: 'cancelled', at: now, actorId, reason, refund, topic: null } as const;
    await endBooking(ports, tx, { ...row, ...ending });
  }
};
