import type { Executor } from '../transaction.ts';

export type GuestLink = { placeId: string; bookingId: string; secretHash: string };

/** One more link to the booking; those of earlier mails go on working. */
export const writeGuestLink = async ({ sql }: Executor, link: GuestLink): Promise<void> => {
  await sql`
    insert into guest_links (place_id, booking_id, secret_hash)
    values (${link.placeId}, ${link.bookingId}, ${link.secretHash})`;
};

export const isGuestLink = async (
  { sql }: Executor,
  { bookingId, secretHash }: { bookingId: string; secretHash: string },
): Promise<boolean> => {
  const rows = await sql`
    select 1 from guest_links
    where booking_id = ${bookingId} and secret_hash = ${secretHash}
      and place_id = (select place_id from place_of_id where id = ${bookingId})`;
  return rows.length > 0;
};

/** True for a booking that a guest made. */
export const hasGuestLink = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<boolean> => {
  const rows =
    await sql`select 1 from guest_links where place_id = ${placeId} and booking_id = ${id} limit 1`;
  return rows.length > 0;
};
