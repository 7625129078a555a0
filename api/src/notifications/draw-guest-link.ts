import type { Executor } from '@escale/db';
import { type BookingRow, writeGuestLink } from '@escale/db/bookings';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';

/**
 * A secret that opens a guest's booking, for the mail that is being written and nowhere else: an administrator reads
 * the outbox, and the database keeps a hash.
 */
export const drawGuestLink = async (
  { newSecret }: Pick<Ports, 'newSecret'>,
  tx: Executor,
  { placeId, id: bookingId }: Pick<BookingRow, 'id' | 'placeId'>,
): Promise<string> => {
  const secret = newSecret();
  await writeGuestLink(tx, { placeId, bookingId, secretHash: hashOfSecret(secret) });
  return secret;
};
