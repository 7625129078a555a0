import { createHash } from 'node:crypto';
import { addDays, addMonths } from '@escale/shared/kernel';
import { readVoucherCode, repaidFor } from '@escale/shared/vouchers';
import type { Executor } from '../../transaction.ts';
import { demoAccounts } from './accounts.ts';
import { demoId } from './demo-id.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

/** Told in docs/data.md: whoever tries the demonstration can claim it once. */
const demoCode = 'BON0-DEMO-0001';
const GRANTED_MINUTES = 20 * 60;
const rate = { unit: 'hour', rateNetCents: 350, vatRateBasisPoints: 2_000 } as const;

type Giving = { placeIds: ReadonlyMap<string, string>; moment: Moment };
type Stay = { placeId: string; bookingId: string; memberId: string; minutes: number; endsOn: string };

const hashOf = (code: string): string =>
  createHash('sha256').update(readVoucherCode(code)).digest('base64url');

/** One programme valid at two places, with stays of last month, of this one and to come; all of it an example. */
export const writeVouchers = async (tx: Executor, { placeIds, moment }: Giving): Promise<void> => {
  const { sql } = tx;
  const random = randomFrom('vouchers');
  const newId = () => demoId(random, moment.now);
  const programmeId = newId();
  const thisMonth = `${moment.today.slice(0, 7)}-01`;
  const lastMonth = addMonths(thisMonth, -1);
  const validUntil = addDays(addMonths(thisMonth, 10), -1);
  await sql`
    insert into voucher_programmes (id, name, public_label, unit, budget_cents, rate_net_cents,
      vat_rate_basis_points, valid_from, valid_until, is_example)
    values (${programmeId}, 'Bons Rebond', 'Demandeurs d’emploi', 'hour', 120000, ${rate.rateNetCents},
      ${rate.vatRateBasisPoints}, ${addMonths(thisMonth, -2)}, ${validUntil}, true)`;
  const stays: Stay[] = [];
  for (const [slug, few] of [
    ['casaco', { past: 7, now: 3, ahead: 3 }],
    // People do not check in there: nothing is repaid yet, which both sides are told.
    ['sceaux-smart', { past: 0, now: 0, ahead: 2 }],
  ] as const) {
    const placeId = placeIds.get(slug);
    if (placeId === undefined) continue;
    await sql`insert into voucher_places (place_id, programme_id) values (${placeId}, ${programmeId})`;
    stays.push(
      ...(await readStays(tx, placeId, { from: lastMonth, before: thisMonth, most: few.past })),
      ...(await readStays(tx, placeId, { from: thisMonth, before: moment.today, most: few.now })),
      ...(await readStays(tx, placeId, {
        from: addDays(moment.today, 1),
        before: validUntil,
        most: few.ahead,
      })),
    );
  }
  const holders = [...new Set(stays.map(({ memberId }) => memberId))];
  const vouchers = new Map(holders.map((memberId) => [memberId, newId()]));
  const made = { programmeId, batchId: newId(), expiresOn: validUntil, from: lastMonth };
  for (const [memberId, id] of vouchers) {
    const spent = stays
      .filter((stay) => stay.memberId === memberId)
      .reduce((sum, { minutes }) => sum + minutes, 0);
    const granted = Math.max(GRANTED_MINUTES, spent);
    await insertVoucher(tx, { ...made, id, memberId, code: id, granted, left: granted - spent });
  }
  const [freelance] = await sql<
    { id: string }[]
  >`select id from members where email = 'freelance@escale.example'`;
  const whole = { granted: GRANTED_MINUTES, left: GRANTED_MINUTES };
  if (freelance && !vouchers.has(freelance.id))
    await insertVoucher(tx, { ...made, id: newId(), memberId: freelance.id, code: freelance.id, ...whole });
  await insertVoucher(tx, { ...made, id: newId(), memberId: null, code: demoCode, ...whole });
  await loseSheet(tx, { ...made, newId });
  for (const stay of stays)
    await payWith(tx, stay, { programmeId, voucherId: vouchers.get(stay.memberId) ?? '' });
  await writeStatements(tx, { programmeId, lastMonth, thisMonth, newId });
  await sql`
    update voucher_programmes set drawn_cents = (select coalesce(sum(net_cents + vat_cents), 0) from voucher_spends)
    where id = ${programmeId}`;
};

type Span = { from: string; before: string; most: number };

/** Short stays at a desk of one day that somebody came to, or that are to come; one of each person, and none of who can sign in. */
const readStays = async (
  { sql }: Executor,
  placeId: string,
  { from, before, most }: Span,
): Promise<Stay[]> => sql<Stay[]>`
  select * from (
    select distinct on (b.member_id) b.place_id as "placeId", b.id as "bookingId", b.member_id as "memberId",
      (extract(epoch from upper(b.period) - lower(b.period)) / 60)::int as minutes,
      (upper(b.period) at time zone p.time_zone)::date::text as "endsOn"
    from bookings b join places p on p.id = b.place_id
    join resources r on r.place_id = b.place_id and r.id = b.resource_id
    join members m on m.id = b.member_id
    where b.place_id = ${placeId} and r.kind = 'desk' and m.email <> all(${demoAccounts.map(({ email }) => email)}) and b.quantity = 1 and b.total_cents > 0
      and (lower(b.period) at time zone p.time_zone)::date >= ${from}::date
      and (lower(b.period) at time zone p.time_zone)::date < ${before}::date
      and upper(b.period) - lower(b.period) <= interval '9 hours'
      and case when lower(b.period) > (select domain_now()) then b.status = 'confirmed'
        else b.status = 'completed' and exists (select 1 from booking_transitions t
          where t.place_id = b.place_id and t.booking_id = b.id and t.to_status = 'checked_in') end
    order by b.member_id, md5(b.id::text)) as one
  order by md5("bookingId"::text) limit ${most}`;

type NewVoucher = {
  id: string;
  programmeId: string;
  batchId: string;
  code: string;
  granted: number;
  left: number;
  memberId: string | null;
  expiresOn: string;
  from: string;
};

const insertVoucher = async ({ sql }: Executor, voucher: NewVoucher): Promise<void> => {
  await sql`
    insert into vouchers (id, programme_id, batch_id, code_hash, granted_parts, parts_left, member_id, claimed_at,
      expires_on, is_example)
    values (${voucher.id}, ${voucher.programmeId}, ${voucher.batchId}, ${hashOf(voucher.code)}, ${voucher.granted},
      ${voucher.left}, ${voucher.memberId}, ${voucher.memberId && voucher.from}, ${voucher.expiresOn}, true)`;
};

/** Six codes on a sheet that was lost and withdrawn; everything else was made with it, last month. */
const loseSheet = async (
  tx: Executor,
  { newId, ...made }: Pick<NewVoucher, 'programmeId' | 'expiresOn' | 'from'> & { newId: () => string },
): Promise<void> => {
  const batchId = newId();
  for (const id of Array.from({ length: 6 }, newId)) {
    const whole = { granted: GRANTED_MINUTES, left: GRANTED_MINUTES };
    await insertVoucher(tx, { ...made, ...whole, id, batchId, memberId: null, code: id });
  }
  await tx.sql`
    update vouchers set made_at = ${made.from}::timestamp at time zone 'Europe/Paris',
      withdrawn_at = case when batch_id = ${batchId} then (${made.from}::timestamp + interval '1 day') at time zone 'Europe/Paris' end
    where programme_id = ${made.programmeId}`;
};

const payWith = async (
  { sql }: Executor,
  { placeId, bookingId, minutes, endsOn }: Stay,
  { programmeId, voucherId }: { programmeId: string; voucherId: string },
): Promise<void> => {
  const { netCents, vatCents } = repaidFor(minutes, rate);
  const free = { unitAmountCents: 0, amountCents: 0, netCents: 0, vatCents: 0, vatRateBasisPoints: 0 };
  const lines = JSON.stringify([{ formula: 'voucher', count: minutes, ...free }]);
  await sql`
    update bookings set total_cents = 0, net_cents = 0, vat_cents = 0, price_lines = ${lines}::text::jsonb
    where place_id = ${placeId} and id = ${bookingId}`;
  await sql`
    insert into voucher_spends (place_id, booking_id, voucher_id, programme_id, parts, net_cents, vat_cents, ends_on)
    values (${placeId}, ${bookingId}, ${voucherId}, ${programmeId}, ${minutes}, ${netCents}, ${vatCents}, ${endsOn})`;
};

type Stating = { programmeId: string; lastMonth: string; thisMonth: string; newId: () => string };

/** Last month's: approved at the first place, waiting at the second. */
const writeStatements = async (
  { sql }: Executor,
  { programmeId, lastMonth, thisMonth, newId }: Stating,
): Promise<void> => {
  const places = await sql<{ placeId: string }[]>`
    select distinct s.place_id as "placeId" from voucher_spends s
    where s.programme_id = ${programmeId} and s.ends_on < ${thisMonth} order by 1`;
  const year = thisMonth.slice(0, 4);
  for (const [nth, { placeId }] of places.entries()) {
    const id = newId();
    const approvedOn = nth === 0 ? thisMonth : null;
    await sql`insert into place_of_id (id, place_id) values (${id}, ${placeId})`;
    await sql`
      insert into voucher_statements (place_id, id, programme_id, number, month, stays, parts, people,
        correction_stays, correction_cents, net_cents, vat_cents, prepared_on, state, approved_on, is_example)
      select ${placeId}::uuid, ${id}::uuid, ${programmeId}::uuid, ${`BD-${year}-${String(nth + 1).padStart(4, '0')}`},
        ${lastMonth.slice(0, 7)}, count(*), sum(parts), count(distinct voucher_id), 0, 0, sum(net_cents),
        sum(vat_cents), ${thisMonth}::date, ${approvedOn ? 'approved' : 'prepared'}, ${approvedOn}::date, true
      from voucher_spends where place_id = ${placeId} and programme_id = ${programmeId} and ends_on < ${thisMonth}`;
    await sql`
      insert into voucher_statement_stays (place_id, booking_id, statement_id, is_correction)
      select place_id, booking_id, ${id}::uuid, false from voucher_spends
      where place_id = ${placeId} and programme_id = ${programmeId} and ends_on < ${thisMonth}`;
  }
  if (places.length > 0)
    await sql`insert into voucher_statement_numbers (year, last) values (${Number(year)}, ${places.length})`;
};
