import type { BookingStatus } from '@escale/shared/bookings';
import type { Instant } from '@escale/shared/kernel';
import { rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';
import type { BookingRow } from './read-bookings.queries.ts';

export type NewBooking = Omit<
  BookingRow,
  | 'allocation'
  | 'memberName'
  | 'now'
  | 'placeName'
  | 'placeSlug'
  | 'refundCents'
  | 'refundPercent'
  | 'resourceKind'
  | 'resourceName'
  | 'timeZone'
  | 'units'
>;

/** The booking and the row by which its id alone leads to its place. */
export const insertBooking = async ({ sql }: Executor, booking: NewBooking): Promise<void> => {
  await sql`
    with known as (insert into place_of_id (id, place_id) values (${booking.id}, ${booking.placeId}))
    insert into bookings (place_id, id, reference, resource_id, member_id, period, quantity, status,
      pinned_unit_id, total_cents, net_cents, vat_cents, price_lines, audience, cancellation_policy, note, created_at)
    values (${booking.placeId}, ${booking.id}, ${booking.reference}, ${booking.resourceId}, ${booking.memberId},
      ${rangeText(booking.period)}::tstzrange, ${booking.quantity}, ${booking.status}, ${booking.pinnedUnitId},
      ${booking.totalCents}, ${booking.netCents}, ${booking.vatCents}, ${JSON.stringify(booking.priceLines)}::jsonb,
      ${booking.audience}, ${JSON.stringify(booking.cancellationPolicy)}::jsonb, ${booking.note},
      ${new Date(booking.createdAt).toISOString()})`;
};

export type NewTransition = {
  placeId: string;
  id: string;
  bookingId: string;
  from: BookingStatus | null;
  to: BookingStatus;
  at: Instant;
  actorId: string | null;
  reason: string | null;
};

export const insertTransition = async ({ sql }: Executor, move: NewTransition): Promise<void> => {
  await sql`
    insert into booking_transitions (place_id, id, booking_id, from_status, to_status, at, actor_id, reason)
    values (${move.placeId}, ${move.id}, ${move.bookingId}, ${move.from}, ${move.to},
      ${new Date(move.at).toISOString()}, ${move.actorId}, ${move.reason})`;
};

export type Cancelling = {
  placeId: string;
  id: string;
  from: BookingStatus;
  refundPercent: number;
  refundCents: number;
};

/** Compare and set: false when the booking has left the state it was read in. */
export const markCancelled = async ({ sql }: Executor, booking: Cancelling): Promise<boolean> => {
  const changed = await sql`
    update bookings set status = 'cancelled', refund_percent = ${booking.refundPercent},
      refund_cents = ${booking.refundCents}
    where place_id = ${booking.placeId} and id = ${booking.id} and status = ${booking.from}`;
  return changed.count === 1;
};
