import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

type Booking = { placeId: string; bookingId: string };

/** A stay that was seated anew against its wish is no longer of the unit that it had chosen. */
export const forgetChosenUnit = async ({ sql }: Executor, { placeId, bookingId }: Booking): Promise<void> => {
  await sql`
    update bookings set revision = revision + 1,
      pinned_unit_id = (select unit_id from allocations
        where place_id = ${placeId} and holder_id = ${bookingId} and unit_id = pinned_unit_id limit 1)
    where place_id = ${placeId} and id = ${bookingId}`;
};

/** A stay that has begun ends sooner; what has been of it stays on record, all of its price is given back. */
export const cutStay = async (
  { sql }: Executor,
  { placeId, bookingId, at, refundCents }: Booking & { at: Instant; refundCents: number },
): Promise<void> => {
  const until = new Date(at).toISOString();
  await sql`
    update bookings set period = tstzrange(lower(period), ${until}::timestamptz), revision = revision + 1,
      refund_percent = 100, refund_cents = ${refundCents}
    where place_id = ${placeId} and id = ${bookingId}`;
};
