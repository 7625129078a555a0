import type { LocalDate } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';
import { hasCome } from './voucher-statements.queries.ts';

type Month = { programmeId: string; month: string; firstOn: LocalDate; lastOn: LocalDate };

/** Nobody is checked in or cancelled while the month is counted. Bookings first, then the programme, as a cancellation does. */
export const lockStaysToState = async (
  { sql }: Executor,
  { programmeId, lastOn }: Pick<Month, 'programmeId' | 'lastOn'>,
): Promise<void> => {
  await sql`
    select 1 from voucher_spends s join bookings b on b.place_id = s.place_id and b.id = s.booking_id
    where s.programme_id = ${programmeId} and s.ends_on <= ${lastOn} and s.forfeited_at is null
      and not exists (select 1 from voucher_statement_stays k
        where k.place_id = s.place_id and k.booking_id = s.booking_id)
    order by b.place_id, b.id for share of b`;
};

export type PlaceToState = {
  placeId: string;
  stays: number;
  parts: number;
  people: number;
  netCents: number;
  vatCents: number;
  correctionStays: number;
  correctionCents: number;
};

/**
 * What was attended until the month's end and is in no statement yet, by place; what is older is a correction. Places
 * that have this month's statement wait for the next one. The caller has the lock of the programme.
 */
export const readMonthToState = async (
  { sql }: Executor,
  { programmeId, month, firstOn, lastOn }: Month,
): Promise<PlaceToState[]> => sql<PlaceToState[]>`
  select s.place_id as "placeId", count(*)::int as stays, sum(s.parts)::int as parts,
    count(distinct coalesce(v.member_id, v.id))::int as people, sum(s.net_cents)::int as "netCents",
    sum(s.vat_cents)::int as "vatCents", (count(*) filter (where s.ends_on < ${firstOn}))::int as "correctionStays",
    coalesce(sum(s.net_cents + s.vat_cents) filter (where s.ends_on < ${firstOn}), 0)::int as "correctionCents"
  from voucher_spends s
  join bookings b on b.place_id = s.place_id and b.id = s.booking_id
  join vouchers v on v.id = s.voucher_id
  where s.programme_id = ${programmeId} and s.ends_on <= ${lastOn} and s.forfeited_at is null and ${hasCome(sql)}
    and not exists (select 1 from voucher_statement_stays k
      where k.place_id = s.place_id and k.booking_id = s.booking_id)
    and not exists (select 1 from voucher_statements k
      where k.place_id = s.place_id and k.programme_id = s.programme_id and k.month = ${month})
  group by s.place_id order by s.place_id`;

/** The next of a year: none is missing and none comes twice. */
export const nextStatementNumber = async ({ sql }: Executor, year: number): Promise<number> => {
  const [row] = await sql<{ last: number }[]>`
    insert into voucher_statement_numbers as n (year, last) values (${year}, 1)
    on conflict (year) do update set last = n.last + 1 returning last`;
  if (!row) throw new Error('a counter gave no number');
  return row.last;
};

type NewStatement = PlaceToState & Month & { id: string; number: string; preparedOn: LocalDate };

/** With the bookings behind it, the same that were counted. */
export const insertStatement = async ({ sql }: Executor, statement: NewStatement): Promise<void> => {
  const { placeId, id, programmeId, month, firstOn, lastOn } = statement;
  await sql`insert into place_of_id (id, place_id) values (${id}, ${placeId})`;
  await sql`
    insert into voucher_statements (place_id, id, programme_id, number, month, stays, parts, people,
      correction_stays, correction_cents, net_cents, vat_cents, prepared_on)
    values (${placeId}, ${id}, ${programmeId}, ${statement.number}, ${month}, ${statement.stays}, ${statement.parts},
      ${statement.people}, ${statement.correctionStays}, ${statement.correctionCents}, ${statement.netCents},
      ${statement.vatCents}, ${statement.preparedOn})`;
  const stated = await sql`
    insert into voucher_statement_stays (place_id, booking_id, statement_id, is_correction)
    select s.place_id, s.booking_id, ${id}::uuid, s.ends_on < ${firstOn}
    from voucher_spends s join bookings b on b.place_id = s.place_id and b.id = s.booking_id
    where s.programme_id = ${programmeId} and s.place_id = ${placeId} and s.ends_on <= ${lastOn}
      and s.forfeited_at is null and ${hasCome(sql)}
      and not exists (select 1 from voucher_statement_stays k
        where k.place_id = s.place_id and k.booking_id = s.booking_id)`;
  if (stated.count !== statement.stays) throw new Error('a month was counted without its locks');
};

/** Stays of the month that nobody came for: the vouchers have lost them, the budget has them back. */
export const forfeitMissed = async (
  { sql }: Executor,
  { programmeId, lastOn }: Pick<Month, 'programmeId' | 'lastOn'>,
): Promise<void> => {
  await sql`
    with missed as (
      update voucher_spends s set forfeited_at = domain_now()
      from bookings b
      where s.programme_id = ${programmeId} and s.ends_on <= ${lastOn} and s.forfeited_at is null
        and b.place_id = s.place_id and b.id = s.booking_id and b.status in ('no_show', 'completed')
        and not ${hasCome(sql)}
      returning s.net_cents + s.vat_cents as cents)
    update voucher_programmes set drawn_cents = drawn_cents - (select coalesce(sum(cents), 0) from missed)::int
    where id = ${programmeId}`;
};
