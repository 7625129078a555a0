import type { Executor } from '../transaction.ts';
import { costCents, paidCents } from './owed.fragment.ts';

type Stays = { placeId: string; memberId: string; bookingIds: readonly string[] };

/** What is to be paid for stays of a person, which nobody else takes money for until the transaction ends. */
export const lockOwed = async (
  { sql }: Executor,
  { placeId, memberId, bookingIds }: Stays,
): Promise<{ bookingId: string; owedCents: number }[]> => {
  const ids = [...bookingIds];
  await sql`
    select 1 from bookings where place_id = ${placeId} and member_id = ${memberId} and id = any(${ids}::uuid[])
    order by id for update`;
  // A second statement, for what others have taken while this one waited for the lock.
  return sql<{ bookingId: string; owedCents: number }[]>`
    select b.id as "bookingId", ${costCents(sql)} - ${paidCents(sql)} as "owedCents" from bookings b
    where b.place_id = ${placeId} and b.member_id = ${memberId} and b.id = any(${ids}::uuid[])`;
};

export type NewPayment = { id: string; bookingId: string; amountCents: number };

export const insertPayments = async (
  { sql }: Executor,
  { placeId, receivedBy, payments }: { placeId: string; receivedBy: string; payments: readonly NewPayment[] },
): Promise<void> => {
  await sql`
    insert into booking_payments (place_id, id, booking_id, amount_cents, paid_at, received_by)
    select ${placeId}::uuid, "id", "bookingId", "amountCents", (select domain_now()), ${receivedBy}::uuid
    from jsonb_to_recordset(${JSON.stringify(payments)}::jsonb) as of("id" uuid, "bookingId" uuid, "amountCents" int)`;
};
