import type { Executor } from '../transaction.ts';

export type WalkInRow = { placeId: string; bookingId: string; phone: string | null; bookedBy: string };

export const insertWalkIn = async ({ sql }: Executor, row: WalkInRow): Promise<void> => {
  await sql`
    insert into walk_ins (place_id, booking_id, phone, booked_by)
    values (${row.placeId}, ${row.bookingId}, ${row.phone}, ${row.bookedBy})`;
};

/** So long after the stay the place may still want to call. */
const PHONE_DAYS = 30;

/** Numbers of stays that are long over; says how many. */
export const forgetPhones = async ({ sql }: Pick<Executor, 'sql'>): Promise<number> => {
  const rows = await sql`
    update walk_ins w set phone = null from bookings b
    where w.phone is not null and b.place_id = w.place_id and b.id = w.booking_id
      and upper(b.period) < (select domain_now()) - make_interval(days => ${PHONE_DAYS})
    returning 1`;
  return rows.length;
};
