import { timingSafeEqual } from 'node:crypto';
import { type BookingRow, readBooking, readGuestLink } from '@escale/db/bookings';
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
  const [link, row] = await Promise.all([
    readGuestLink(database, bookingId),
    readBooking(database, bookingId),
  ]);
  const isRight =
    link !== null && timingSafeEqual(Buffer.from(link.secretHash), Buffer.from(hashOfSecret(secret)));
  if (!isRight || !row || row.memberId === null) throw new Refused({ code: 'not-found' });
  return { row, actor: guestActor({ memberId: row.memberId, displayName: row.memberName ?? '' }) };
};
