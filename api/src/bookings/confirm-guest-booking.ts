import type { BookingSchema } from '@escale/shared/bookings';
import type { Answer } from '../once.ts';
import type { Ports } from '../ports.ts';
import { confirmBooking } from './confirm-booking.ts';
import { type GuestKey, openGuestLink } from './open-guest-link.ts';

/**
 * The mailed link confirms once, as long as the hold lasts; afterwards it only shows the booking.
 * @throws Refused not-found | invalid-transition | hold-expired | price-changed
 */
export const confirmGuestBooking = async (
  ports: Ports,
  { expectedTotal, ...link }: GuestKey & { expectedTotal?: number | undefined },
  key: string,
): Promise<Answer<BookingSchema>> => {
  const { actor } = await openGuestLink(ports, link);
  return confirmBooking(ports, actor, { bookingId: link.bookingId, expectedTotal }, key);
};
