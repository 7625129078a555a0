import type { LocalDate } from '@escale/shared/kernel';
import type { NewProgramme, Programme } from '@escale/shared/vouchers';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type ProgrammeRow = Omit<Programme, 'reference' | 'grantedCents'> & { number: number };

/** What stands behind the budget, by place. A booking counts as attended once somebody has checked in. */
const spentByPlace = (sql: postgres.ISql): Fragment => sql`
  select s.programme_id, s.place_id,
    coalesce(sum(s.net_cents + s.vat_cents) filter (where not came.has and stated.state is null
      and b.status in ('held', 'requested', 'confirmed')), 0)::int as "toComeCents",
    (count(*) filter (where not came.has and stated.state is null
      and b.status in ('held', 'requested', 'confirmed')))::int as "staysToCome",
    coalesce(sum(s.net_cents + s.vat_cents) filter (where came.has and stated.state is null), 0)::int as "attestedCents",
    coalesce(sum(s.net_cents + s.vat_cents) filter (where stated.state in ('prepared', 'approved')), 0)::int
      as "statedCents",
    coalesce(sum(s.net_cents + s.vat_cents) filter (where stated.state = 'paid'), 0)::int as "paidCents"
  from voucher_spends s
  join bookings b on b.place_id = s.place_id and b.id = s.booking_id
  cross join lateral (select b.status in ('checked_in', 'completed') and exists (
    select 1 from booking_transitions t where t.place_id = s.place_id and t.booking_id = s.booking_id
      and t.to_status = 'checked_in') as has) as came
  left join voucher_statement_stays k on k.place_id = s.place_id and k.booking_id = s.booking_id
  left join voucher_statements stated on stated.place_id = k.place_id and stated.id = k.statement_id
  where s.forfeited_at is null
  group by s.programme_id, s.place_id`;

/** The codes of each batch: entered by somebody, withdrawn, or neither yet. */
const batches = (sql: postgres.ISql): Fragment => sql`
  select v.batch_id as id, (min(v.made_at) at time zone 'Europe/Paris')::date as "madeOn",
    max(v.expires_on) as "expiresOn", count(*) as codes, count(v.claimed_at) as claimed,
    count(*) filter (where v.claimed_at is null and v.withdrawn_at is null) as "unclaimedCodes",
    coalesce(sum(v.granted_parts) filter (where v.claimed_at is null and v.withdrawn_at is null), 0) as "unclaimedParts",
    count(v.withdrawn_at) as "withdrawnCodes",
    coalesce(sum(v.granted_parts) filter (where v.withdrawn_at is not null), 0) as "withdrawnParts",
    (max(v.withdrawn_at) at time zone 'Europe/Paris')::date as "withdrawnOn", sum(v.granted_parts) as parts
  from vouchers v where v.programme_id = g.id group by v.batch_id`;

const programmes = (sql: postgres.ISql): Fragment => sql`
  with spent as (${spentByPlace(sql)}),
  by_place as (
    select a.programme_id, p.slug, p.name, a.left_on::text as "leftOn", p.uses_check_in as "usesCheckIn",
      coalesce(spent."staysToCome", 0) as "staysToCome", coalesce(spent."toComeCents", 0) as "toComeCents",
      coalesce(spent."attestedCents", 0) as "attestedCents", coalesce(spent."statedCents", 0) as "statedCents",
      coalesce(spent."paidCents", 0) as "paidCents"
    from voucher_places a join places p on p.id = a.place_id
    left join spent on spent.programme_id = a.programme_id and spent.place_id = a.place_id)
  select g.id, g.number, g.name, g.public_label as "publicLabel", g.unit, g.budget_cents as "budgetCents",
    g.drawn_cents as "drawnCents", g.rate_net_cents as "rateNetCents",
    g.vat_rate_basis_points as "vatRateBasisPoints", g.valid_from::text as "validFrom",
    g.valid_until::text as "validUntil", g.ended_on::text as "endedOn", g.revision, g.is_example as example,
    made.vouchers, made.claimed, made.withdrawn, made.parts as "grantedParts", made.batches,
    coalesce(all_places."toComeCents", 0) as "toComeCents", coalesce(all_places."attestedCents", 0) as "attestedCents",
    coalesce(all_places."statedCents", 0) as "statedCents", coalesce(all_places."paidCents", 0) as "paidCents",
    coalesce(all_places.places, '[]') as places
  from voucher_programmes g
  cross join lateral (select coalesce(sum(b.codes), 0)::int as vouchers, coalesce(sum(b.claimed), 0)::int as claimed,
      coalesce(sum(b."withdrawnCodes"), 0)::int as withdrawn,
      coalesce(sum(b.parts - b."withdrawnParts"), 0)::int as parts,
      coalesce(jsonb_agg(to_jsonb(b) - 'parts' order by b."madeOn" desc, b.id desc), '[]') as batches
    from (${batches(sql)}) as b) as made
  left join lateral (select sum(b."toComeCents")::int as "toComeCents", sum(b."attestedCents")::int as "attestedCents",
      sum(b."statedCents")::int as "statedCents", sum(b."paidCents")::int as "paidCents",
      jsonb_agg(to_jsonb(b) - 'programme_id' order by b."leftOn" is not null, b.name) as places
    from by_place b where b.programme_id = g.id) as all_places on true`;

/** The newest first. */
export const listProgrammes = async ({ sql }: Executor): Promise<ProgrammeRow[]> =>
  sql<ProgrammeRow[]>`${programmes(sql)} order by g.number desc limit 200`;

export const readProgramme = async ({ sql }: Executor, id: string): Promise<ProgrammeRow | null> => {
  const [row] = await sql<ProgrammeRow[]>`${programmes(sql)} where g.id = ${id}`;
  return row ?? null;
};

export const insertProgramme = async (
  { sql }: Executor,
  { id, ...programme }: NewProgramme & { id: string },
): Promise<void> => {
  await sql`
    insert into voucher_programmes (id, name, public_label, unit, budget_cents, rate_net_cents,
      vat_rate_basis_points, valid_from, valid_until)
    values (${id}, ${programme.name}, ${programme.publicLabel}, ${programme.unit}, ${programme.budgetCents},
      ${programme.rateNetCents}, ${programme.vatRateBasisPoints}, ${programme.validFrom}, ${programme.validUntil})`;
};

export type ProgrammeChange = Pick<
  Programme,
  'id' | 'name' | 'publicLabel' | 'budgetCents' | 'validUntil'
> & {
  endedOn: LocalDate | null;
};

/** The caller has its lock and has seen its revision. */
export const updateProgramme = async ({ sql }: Executor, change: ProgrammeChange): Promise<void> => {
  await sql`
    update voucher_programmes set name = ${change.name}, public_label = ${change.publicLabel},
      budget_cents = ${change.budgetCents}, valid_until = ${change.validUntil}, ended_on = ${change.endedOn},
      revision = revision + 1
    where id = ${change.id}`;
};

type Agreed = { programmeId: string; placeId: string };

/** A place that comes back is agreed anew. */
export const agreePlace = async ({ sql }: Executor, { programmeId, placeId }: Agreed): Promise<void> => {
  await sql`
    insert into voucher_places (place_id, programme_id) values (${placeId}, ${programmeId})
    on conflict on constraint voucher_places_pkey do update set left_on = null`;
};

/** False where it is not, or no longer, agreed. */
export const leavePlace = async (
  { sql }: Executor,
  { programmeId, placeId, on }: Agreed & { on: LocalDate },
): Promise<boolean> => {
  const changed = await sql`
    update voucher_places set left_on = ${on}
    where place_id = ${placeId} and programme_id = ${programmeId} and left_on is null`;
  return changed.count === 1;
};
