import type { BookingRow } from '@escale/db/bookings';
import { refundableCents, refundNow } from '@escale/shared/bookings';

export type Refund = { percent: number; amountCents: number };

/** What a cancellation by the person gives back at this moment; all of it while nothing is confirmed. */
export const refundOf = (row: BookingRow): Refund => {
  const { status, cancellationPolicy, refundStartAt, period, now } = row;
  if (status === 'held' || status === 'requested') return refundInFull(row);
  return refundNow(cancellationPolicy, refundStartAt ?? period.start, now, refundableCents(row));
};

/** When it is the place that breaks its word. */
export const refundInFull = (row: BookingRow): Refund => ({
  percent: 100,
  amountCents: refundableCents(row),
});
