import type { Interval } from '@escale/shared/kernel';
import type { Statement, StatementState, UnstatedMonth } from '@escale/shared/voucher-statements';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { parseRange } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type StatementRow = Omit<Statement, 'people' | 'programmeReference' | 'totalCents'> & {
  placeId: string;
  people: number;
  programmeNumber: number;
};

/** Somebody has come: told by themselves or by the place, and never taken back. */
export const hasCome = (sql: postgres.ISql): Fragment => sql`
  (b.status in ('checked_in', 'completed') and exists (select 1 from booking_transitions t
    where t.place_id = b.place_id and t.booking_id = b.id and t.to_status = 'checked_in'))`;

const statements = (sql: postgres.ISql): Fragment => sql`
  select k.place_id as "placeId", k.id, k.number, p.slug as "placeSlug", p.name as "placeName",
    k.programme_id as "programmeId", g.number as "programmeNumber", k.month, g.unit, k.stays, k.parts, k.people,
    k.correction_stays as "correctionStays", k.correction_cents as "correctionCents", k.net_cents as "netCents",
    k.vat_cents as "vatCents", k.state, k.prepared_on::text as "preparedOn", k.approved_on::text as "approvedOn",
    k.paid_on::text as "paidOn", k.is_example as example
  from voucher_statements k join places p on p.id = k.place_id join voucher_programmes g on g.id = k.programme_id`;

/** The latest month first. */
export const listStatements = async (
  { sql }: Executor,
  { programmeId, placeId }: { programmeId?: string | undefined; placeId?: string },
): Promise<StatementRow[]> => sql<StatementRow[]>`
  ${statements(sql)}
  where (${programmeId ?? null}::uuid is null or k.programme_id = ${programmeId ?? null})
    and (${placeId ?? null}::uuid is null or k.place_id = ${placeId ?? null})
  order by k.month desc, k.number desc limit 1000`;

export const readStatement = async ({ sql }: Executor, id: string): Promise<StatementRow | null> => {
  const [row] = await sql<StatementRow[]>`
    ${statements(sql)} where k.id = ${id} and k.place_id = (select place_id from place_of_id where id = ${id})`;
  return row ?? null;
};

export type StatedRow = {
  bookingId: string;
  reference: string;
  period: Interval;
  parts: number;
  totalCents: number;
  isCorrection: boolean;
};

export const readStatedStays = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<StatedRow[]> => {
  const rows = await sql<(Omit<StatedRow, 'period'> & { period: string })[]>`
    select b.id as "bookingId", b.reference, b.period::text as period, s.parts,
      s.net_cents + s.vat_cents as "totalCents", k.is_correction as "isCorrection"
    from voucher_statement_stays k
    join bookings b on b.place_id = k.place_id and b.id = k.booking_id
    join voucher_spends s on s.place_id = k.place_id and s.booking_id = k.booking_id
    where k.place_id = ${placeId} and k.statement_id = ${id}
    order by lower(b.period), b.id`;
  return rows.map(({ period, ...row }) => ({ ...row, period: parseRange(period) }));
};

/** Those who are told what is repaid. */
export const readAccountsOfPlace = async ({ sql }: Executor, placeId: string): Promise<string[]> => {
  const rows = await sql<{ memberId: string }[]>`
    select member_id as "memberId" from place_roles
    where place_id = ${placeId} and role in ('owner', 'manager', 'accountant') order by member_id`;
  return rows.map(({ memberId }) => memberId);
};

export type OfPlace = { usesCheckIn: boolean; isAgreed: boolean; timeZone: string };

export const readPlaceOfStatements = async ({ sql }: Executor, placeId: string): Promise<OfPlace | null> => {
  const [row] = await sql<OfPlace[]>`
    select p.uses_check_in as "usesCheckIn", p.time_zone as "timeZone",
      exists (select 1 from voucher_places a where a.place_id = p.id and a.left_on is null) as "isAgreed"
    from places p where p.id = ${placeId}`;
  return row ?? null;
};

export type UnstatedRow = Omit<UnstatedMonth, 'programmeReference'> & { programmeNumber: number };

/** What is paid by vouchers and in no statement yet, by the month in which the stay ends. */
export const readUnstated = async ({ sql }: Executor, placeId: string): Promise<UnstatedRow[]> => sql<
  UnstatedRow[]
>`
  select to_char(s.ends_on, 'YYYY-MM') as month, g.number as "programmeNumber",
    (count(*) filter (where not ${hasCome(sql)}))::int as "staysToCome",
    (count(*) filter (where ${hasCome(sql)}))::int as "staysAttested",
    coalesce(sum(s.net_cents + s.vat_cents) filter (where ${hasCome(sql)}), 0)::int as "attestedCents",
    coalesce(sum(s.net_cents + s.vat_cents) filter (where not ${hasCome(sql)}), 0)::int as "toComeCents"
  from voucher_spends s
  join bookings b on b.place_id = s.place_id and b.id = s.booking_id
  join voucher_programmes g on g.id = s.programme_id
  where s.place_id = ${placeId} and s.forfeited_at is null
    and (b.status in ('held', 'requested', 'confirmed') or ${hasCome(sql)})
    and not exists (select 1 from voucher_statement_stays k
      where k.place_id = s.place_id and k.booking_id = s.booking_id)
  group by 1, 2 order by 1, 2`;

/** Compare and set; false where it is in another state. */
export const moveStatement = async (
  { sql }: Executor,
  move: { placeId: string; id: string; from: StatementState; to: 'approved' | 'paid'; on: string },
): Promise<boolean> => {
  const changed = await sql`
    update voucher_statements set state = ${move.to},
      approved_on = case when ${move.to} = 'approved' then ${move.on}::date else approved_on end,
      paid_on = case when ${move.to} = 'paid' then ${move.on}::date end
    where place_id = ${move.placeId} and id = ${move.id} and state = ${move.from}`;
  return changed.count === 1;
};
