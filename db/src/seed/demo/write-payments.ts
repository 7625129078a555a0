import type { Executor } from '../../transaction.ts';

/** Stays of the demonstration are paid within days, so that what is still owed is recent; marked by their bookings. */
export const writePayments = async ({ sql }: Executor): Promise<void> => {
  await sql`
    insert into booking_payments (place_id, id, booking_id, amount_cents, paid_at)
    select place_id, id, id, total_cents, upper(period) from bookings
    where is_example and total_cents > 0 and status in ('completed', 'no_show')
      and upper(period) < (select domain_now()) - interval '5 days'`;
};
