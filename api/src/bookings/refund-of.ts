import type { BookingRow } from '@escale/db/bookings';
import { refundNow } from '@escale/shared/bookings';

/** What a cancellation by the person gives back at this moment; all of it while nothing is confirmed. */
export const refundOf = (row: BookingRow): { percent: number; amountCents: number } => {
  const { status, totalCents, cancellationPolicy, refundStartAt, period, now } = row;
  if (status === 'held' || status === 'requested') return { percent: 100, amountCents: totalCents };
  return refundNow(cancellationPolicy, refundStartAt ?? period.start, now, totalCents);
};
