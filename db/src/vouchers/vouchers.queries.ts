import type { Instant } from '@escale/shared/kernel';
import type { MyVoucher, VoucherSpend, VoucherState } from '@escale/shared/vouchers';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

type Held = { voucherId: string; memberId: string };

/** A person's own voucher as it stands at a place; null where they hold no such voucher. */
export const readVoucherAt = async (
  { sql }: Executor,
  { voucherId, memberId, placeId }: Held & { placeId: string },
): Promise<VoucherState | null> => {
  const [row] = await sql<VoucherState[]>`
    select v.id, v.programme_id as "programmeId", g.unit, v.parts_left as "partsLeft",
      g.valid_from::text as "startsOn", least(v.expires_on, g.valid_until)::text as "endsOn",
      g.ended_on::text as "endedOn", g.rate_net_cents as "rateNetCents",
      g.vat_rate_basis_points as "vatRateBasisPoints", g.budget_cents - g.drawn_cents as "budgetLeftCents",
      exists (select 1 from voucher_places p
        where p.place_id = ${placeId} and p.programme_id = g.id and p.left_on is null) as "isAgreedHere"
    from vouchers v join voucher_programmes g on g.id = v.programme_id
    where v.id = ${voucherId} and v.member_id = ${memberId}`;
  return row ?? null;
};

/** Voucher first, then its programme: whoever spends takes them in this order. */
export const lockVoucher = async ({ sql }: Executor, { voucherId, memberId }: Held): Promise<void> => {
  const [held] = await sql<{ programmeId: string }[]>`
    select programme_id as "programmeId" from vouchers
    where id = ${voucherId} and member_id = ${memberId} for update`;
  if (held) await lockProgramme({ sql }, held.programmeId);
};

/** Nothing is drawn from it, agreed or ended until the transaction ends; false where there is none. */
export const lockProgramme = async ({ sql }: Pick<Executor, 'sql'>, id: string): Promise<boolean> => {
  const rows = await sql`select 1 from voucher_programmes where id = ${id} for update`;
  return rows.length > 0;
};

export const spendFromVoucher = async (
  { sql }: Executor,
  { voucherId, programmeId, parts, netCents, vatCents }: VoucherSpend,
): Promise<void> => {
  await sql`
    with spent as (update vouchers set parts_left = parts_left - ${parts} where id = ${voucherId})
    update voucher_programmes set drawn_cents = drawn_cents + ${netCents + vatCents}::int where id = ${programmeId}`;
};

export type MyVoucherRow = Omit<MyVoucher, 'claimedAt'> & { claimedAt: Instant };

const mine = (sql: postgres.ISql): Fragment => sql`
  select v.id, g.name, g.unit, v.granted_parts as "grantedParts", v.parts_left as "partsLeft",
    g.valid_from::text as "startsOn", least(v.expires_on, g.valid_until)::text as "endsOn",
    g.ended_on::text as "endedOn", v.is_example as example,
    floor(extract(epoch from v.claimed_at)::float8 * 1000) as "claimedAt",
    case when g.ended_on is not null or least(v.expires_on, g.valid_until) < today.on_date then 'over'
      when g.valid_from > today.on_date then 'upcoming' else 'current' end as status,
    (select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name) order by p.name), '[]')
      from voucher_places a join places p on p.id = a.place_id
      where a.programme_id = g.id and a.left_on is null and p.status = 'published') as places
  from vouchers v join voucher_programmes g on g.id = v.programme_id
  cross join (select ((select domain_now()) at time zone 'Europe/Paris')::date as on_date) as today`;

/** Those that can still be used first, the one that ends first before the others. */
export const listVouchersOf = async ({ sql }: Executor, memberId: string): Promise<MyVoucherRow[]> =>
  sql<MyVoucherRow[]>`
    select * from (${mine(sql)} where v.member_id = ${memberId}) as mine
    order by status = 'over', "endsOn", id limit 100`;

/**
 * Whose it is from now on; null where no voucher can be had by the code: unknown, somebody else's, withdrawn, over or
 * ended. Of two people with one code the first has it.
 */
export const claimVoucher = async (
  { sql }: Executor,
  { codeHash, memberId }: { codeHash: string; memberId: string },
): Promise<MyVoucherRow | null> => {
  await sql`
    update vouchers v set member_id = ${memberId}, claimed_at = domain_now()
    from voucher_programmes g
    where v.code_hash = ${codeHash} and v.claimed_at is null and v.withdrawn_at is null
      and g.id = v.programme_id and g.ended_on is null
      and least(v.expires_on, g.valid_until) >= ((select domain_now()) at time zone 'Europe/Paris')::date`;
  const [row] = await sql<MyVoucherRow[]>`
    ${mine(sql)} where v.code_hash = ${codeHash} and v.member_id = ${memberId}`;
  return row ?? null;
};

/** How many of a batch there were that nobody had claimed. Of a claim and this at once the row's lock lets one win. */
export const withdrawUnclaimed = async (
  { sql }: Executor,
  { programmeId, batchId }: { programmeId: string; batchId: string },
): Promise<{ codes: number; parts: number }> => {
  const taken = await sql<{ parts: number }[]>`
    with unclaimed as (
      select id from vouchers where programme_id = ${programmeId} and batch_id = ${batchId}
        and claimed_at is null and withdrawn_at is null order by id for update)
    update vouchers v set withdrawn_at = domain_now() from unclaimed where v.id = unclaimed.id
    returning v.granted_parts as parts`;
  return { codes: taken.length, parts: taken.reduce((sum, { parts }) => sum + parts, 0) };
};

type NewBatch = {
  programmeId: string;
  batchId: string;
  parts: number;
  expiresOn: string;
  vouchers: readonly { id: string; codeHash: string }[];
};

/** False where the batch was made before. The caller has the lock of the programme. */
export const insertVouchers = async ({ sql }: Executor, batch: NewBatch): Promise<boolean> => {
  const { programmeId, batchId, parts, expiresOn, vouchers } = batch;
  const before = await sql`
    select 1 from vouchers where programme_id = ${programmeId} and batch_id = ${batchId} limit 1`;
  if (before.length > 0) return false;
  await sql`
    insert into vouchers (id, programme_id, batch_id, code_hash, granted_parts, parts_left, expires_on)
    select "id", ${programmeId}::uuid, ${batchId}::uuid, "codeHash", ${parts}::int, ${parts}::int, ${expiresOn}::date
    from jsonb_to_recordset(${JSON.stringify(vouchers)}::text::jsonb) as of("id" uuid, "codeHash" text)`;
  return true;
};
