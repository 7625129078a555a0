import { type BookingRow, isGuestLink, readBooking } from '@escale/db/bookings';
import type { Actor } from '@escale/shared/kernel';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { guestActor } from './guest-actor.ts';

export type GuestKey = { bookingId: string; secret: string };

/**
 * The booking that a mailed link opens, and whose it is.
 * @throws Refused not-found, also for a link that is not quite right
 */
export const openGuestLink = async (
  { database }: Ports,
  { bookingId, secret }: GuestKey,
): Promise<{ row: BookingRow; actor: Actor }> => {
  const [isRight, row] = await Promise.all([
    isGuestLink(database, { bookingId, secretHash: hashOfSecret(secret) }),
    readBooking(database, bookingId),
  ]);
  if (!isRight || !row || row.memberId === null) throw new Refused({ code: 'not-found' });
  return { row, actor: guestActor({ memberId: row.memberId, displayName: row.memberName ?? '' }) };
};
