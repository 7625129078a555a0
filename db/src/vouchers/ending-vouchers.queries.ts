import type { LocalDate } from '@escale/shared/kernel';
import type { VoucherUnit } from '@escale/shared/vouchers';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

/** Vouchers that can be used today and have something left; `day` is the last day of each. */
const usable = (sql: postgres.ISql): Fragment => sql`
  from vouchers v
  join voucher_programmes g on g.id = v.programme_id and g.ended_on is null
  cross join lateral (select least(v.expires_on, g.valid_until) as ends_on) as day
  where v.parts_left > 0 and day.ends_on >= ((select domain_now()) at time zone 'Europe/Paris')::date`;

export type DueVoucherReminder = { voucherId: string; memberId: string; dedupeKey: string };

/**
 * From nine in the morning, fourteen days before its last day; whoever claimed it later has just been told. A voucher
 * whose end is moved is reminded of again. Those of the demonstration are nobody's.
 */
export const readDueVoucherReminders = async (
  { sql }: Executor,
  limit: number,
): Promise<DueVoucherReminder[]> => sql<DueVoucherReminder[]>`
  select due."voucherId", due."memberId", due."dedupeKey"
  from (select v.id as "voucherId", v.member_id as "memberId", v.claimed_at, day.ends_on,
      'voucher.ending:' || v.id || ':' || day.ends_on as "dedupeKey",
      (day.ends_on - 14 + time '09:00') at time zone 'Europe/Paris' as due_at
    ${usable(sql)} and v.member_id is not null and not v.is_example) as due
  join members m on m.id = due."memberId" and m.wants_reminder
  where due.due_at <= (select domain_now()) and due.claimed_at < due.due_at
    and not exists (select 1 from outbox o where o.dedupe_key = due."dedupeKey")
  order by due.ends_on, due."voucherId" limit ${limit}`;

export type VoucherEnding = { name: string; unit: VoucherUnit; partsLeft: number; endsOn: LocalDate };

/** Null where it cannot be used any more, or nothing is left on it. */
export const readVoucherEnding = async (
  { sql }: Executor,
  { voucherId, memberId }: { voucherId: string; memberId: string },
): Promise<VoucherEnding | null> => {
  const [row] = await sql<VoucherEnding[]>`
    select g.name, g.unit, v.parts_left as "partsLeft", day.ends_on::text as "endsOn"
    ${usable(sql)} and v.id = ${voucherId} and v.member_id = ${memberId}`;
  return row ?? null;
};
