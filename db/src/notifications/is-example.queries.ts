import type { Executor } from '../transaction.ts';

/** Whether a booking is one of the demonstration: it ends like any other, but nobody was there. */
export const isExampleBooking = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<boolean> => {
  const rows = await sql`select 1 from bookings where place_id = ${placeId} and id = ${id} and is_example`;
  return rows.length > 0;
};
