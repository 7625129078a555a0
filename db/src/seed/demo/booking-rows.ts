import { bookingReference } from '@escale/shared/bookings';
import { rangeText } from '../../period.column.ts';
import { demoId } from './demo-id.ts';
import type { DemoBooking } from './front-desk.ts';
import { demoCancellationPolicy } from './plan-place.ts';
import type { Random } from './random.ts';

const isoOf = (instant: number): string => new Date(instant).toISOString();

export const bookingRow = (booking: DemoBooking) => ({
  place_id: booking.placeId,
  id: booking.id,
  reference: bookingReference(booking.id),
  resource_id: booking.resourceId,
  member_id: booking.memberId,
  period: rangeText(booking.interval),
  quantity: 1,
  status: booking.life.status,
  pinned_unit_id: booking.pinnedUnitId,
  total_cents: booking.price.totalCents,
  net_cents: booking.price.netCents,
  vat_cents: booking.price.vatCents,
  currency: booking.price.currency,
  price_lines: booking.price.lines,
  audience: 'standard',
  cancellation_policy: demoCancellationPolicy,
  refund_percent: booking.life.refund?.percent ?? null,
  refund_cents: booking.life.refund?.amountCents ?? null,
  created_at: isoOf(booking.createdAt),
  is_example: true,
});

export const allocationRows = (booking: DemoBooking, takesAll: boolean, random: Random) =>
  booking.unitIds.map((unitId) => ({
    place_id: booking.placeId,
    id: demoId(random, booking.createdAt),
    unit_id: unitId,
    period: rangeText(booking.period),
    holder_kind: 'booking',
    holder_id: booking.id,
    is_pinned: takesAll || booking.pinnedUnitId !== null,
  }));

export const transitionRows = (booking: DemoBooking, random: Random) =>
  booking.life.moves.map(({ from, to, at, reason }) => ({
    place_id: booking.placeId,
    id: demoId(random, at),
    booking_id: booking.id,
    from_status: from,
    to_status: to,
    at: isoOf(at),
    actor_id: from === null || to === 'cancelled' ? booking.memberId : null,
    reason,
  }));
