import type { Answer } from '../once.ts';
import type { Ports } from '../ports.ts';
import { cancelBooking } from './cancel-booking.ts';
import type { CancelledBooking } from './kept-answer.ts';
import { type GuestKey, openGuestLink } from './open-guest-link.ts';

/** @throws Refused not-found | invalid-transition | stay-already-begun */
export const cancelGuestBooking = async (
  ports: Ports,
  { reason, ...link }: GuestKey & { reason?: string | undefined },
  key: string,
): Promise<Answer<CancelledBooking>> => {
  const { actor } = await openGuestLink(ports, link);
  const cancellation = { bookingId: link.bookingId, ...(reason !== undefined && { reason }) };
  return cancelBooking(ports, actor, cancellation, key);
};
