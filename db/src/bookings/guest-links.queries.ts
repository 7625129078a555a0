import type { Executor } from '../transaction.ts';

export type GuestLink = { placeId: string; bookingId: string; secretHash: string };

/** A mail that is written again, because it did not leave, holds another secret than the first. */
export const writeGuestLink = async ({ sql }: Executor, link: GuestLink): Promise<void> => {
  await sql`
    insert into guest_links (place_id, booking_id, secret_hash)
    values (${link.placeId}, ${link.bookingId}, ${link.secretHash})
    on conflict (place_id, booking_id) do update set secret_hash = excluded.secret_hash`;
};

export const readGuestLink = async ({ sql }: Executor, bookingId: string): Promise<GuestLink | null> => {
  const [row] = await sql<GuestLink[]>`
    select place_id as "placeId", booking_id as "bookingId", secret_hash as "secretHash" from guest_links
    where booking_id = ${bookingId} and place_id = (select place_id from place_of_id where id = ${bookingId})`;
  return row ?? null;
};
