import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';

/** What the booking `b` costs as things stand: nothing before it is confirmed; cancelled, what was not given back. */
export const costCents = (sql: postgres.ISql): Fragment => sql`
  (case when b.status in ('held', 'requested', 'expired') then 0
    when b.status = 'cancelled' then b.total_cents - coalesce(b.refund_cents, b.total_cents)
    else b.total_cents end)`;

export const paidCents = (sql: postgres.ISql): Fragment => sql`
  (select coalesce(sum(paid.amount_cents), 0)::int from booking_payments paid
    where paid.place_id = b.place_id and paid.booking_id = b.id)`;

/** What is to be paid by now: a stay is paid when it begins, unless its person has paid before. */
export const dueCents = (sql: postgres.ISql): Fragment => sql`
  (case when b.status = 'confirmed' and lower(b.period) > (select domain_now())
    then least(${costCents(sql)}, ${paidCents(sql)}) else ${costCents(sql)} end)`;

/** What the member `m` owes by now to a place; below zero: what it has to give back. */
export const owedCents = (sql: postgres.ISql, placeId: string): Fragment => sql`
  ((select coalesce(sum(${dueCents(sql)} - ${paidCents(sql)}), 0)::int from bookings b
      where b.member_id = m.id and b.place_id = ${placeId})
    + (select coalesce(sum(ps.amount_cents), 0)::int from passes ps
      where ps.member_id = m.id and ps.place_id = ${placeId} and ps.paid_at is null))`;
