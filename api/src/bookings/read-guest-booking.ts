import type { BookingSchema } from '@escale/shared/bookings';
import type { Ports } from '../ports.ts';
import { bookingView } from './booking-view.ts';
import { endedByPlace } from './ended-by-place.ts';
import { type GuestKey, openGuestLink } from './open-guest-link.ts';

/** @throws Refused not-found */
export const readGuestBooking = async (ports: Ports, key: GuestKey): Promise<BookingSchema> => {
  const { row } = await openGuestLink(ports, key);
  return { ...bookingView(row, 'person'), ...(await endedByPlace(ports, row)) };
};
