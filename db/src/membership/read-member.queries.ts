import type { BookingStatus } from '@escale/shared/bookings';
import type { Executor } from '../transaction.ts';
import { isKnown } from './known-members.fragment.ts';
import { costCents, dueCents, owedCents, paidCents } from './owed.fragment.ts';

type Key = { placeId: string; memberId: string };

export type KnownMember = {
  id: string;
  displayName: string;
  email: string;
  timeZone: string;
  hasAccount: boolean;
  isExample: boolean;
  /** Who works at a place, or for the platform, is nobody's duplicate. */
  hasRole: boolean;
  phones: string[];
  owedCents: number;
  paidCents: number;
};

/** Null for who has no link with the place. */
export const readKnownMember = async (
  { sql }: Executor,
  { placeId, memberId }: Key,
): Promise<KnownMember | null> => {
  const [row] = await sql<KnownMember[]>`
    select m.id, m.display_name as "displayName", m.email, p.time_zone as "timeZone",
      m.password_hash is not null as "hasAccount",
      m.is_example as "isExample", (m.platform_role is not null
        or exists (select 1 from place_roles role where role.member_id = m.id)) as "hasRole",
      (select coalesce(jsonb_agg(distinct w.phone), '[]') from walk_ins w
        join bookings b on b.place_id = w.place_id and b.id = w.booking_id
        where b.member_id = m.id and b.place_id = ${placeId} and w.phone is not null) as phones,
      ${owedCents(sql, placeId)} as "owedCents",
      ((select coalesce(sum(paid.amount_cents), 0)::int from bookings b join booking_payments paid
          on paid.place_id = b.place_id and paid.booking_id = b.id
          where b.member_id = m.id and b.place_id = ${placeId})
        + (select coalesce(sum(ps.amount_cents), 0)::int from passes ps
          where ps.member_id = m.id and ps.place_id = ${placeId} and ps.paid_at is not null)) as "paidCents"
    from members m join places p on p.id = ${placeId} where m.id = ${memberId} and ${isKnown(sql, placeId)}`;
  return row ?? null;
};

/** Until the transaction ends, nobody merges the person into another. */
export const lockMember = async ({ sql }: Executor, memberId: string): Promise<void> => {
  await sql`select 1 from members where id = ${memberId} for key share`;
};

export type StayOfMember = {
  id: string;
  reference: string;
  resourceName: string;
  startAt: number;
  endAt: number;
  status: BookingStatus;
  quantity: number;
  isOver: boolean;
  isPaidByPass: boolean;
  isPaidByVoucher: boolean;
  costCents: number;
  paidCents: number;
  owedCents: number;
};

/** What one look at a person's stays shows; older ones with something to settle are shown all the same. */
const MOST_PAST = 20;

/** The stays of a person at a place, the newest first. */
export const readStaysOfMember = async (
  { sql }: Executor,
  { placeId, memberId }: Key,
): Promise<StayOfMember[]> => sql<StayOfMember[]>`
  with theirs as (
    select b.*, upper(b.period) <= (select domain_now()) or b.status in ('cancelled', 'completed', 'no_show') as is_over,
      ${costCents(sql)} as cost_cents, ${paidCents(sql)} as paid_cents, ${dueCents(sql)} - ${paidCents(sql)} as owed_cents
    from bookings b
    where b.member_id = ${memberId} and b.place_id = ${placeId} and b.status not in ('held', 'expired')),
  placed as (select *, row_number() over (partition by is_over order by lower(period) desc, id) as nth from theirs)
  select b.id, b.reference, r.name as "resourceName", b.status, b.quantity, b.is_over as "isOver",
    floor(extract(epoch from lower(b.period))::float8 * 1000) as "startAt",
    floor(extract(epoch from upper(b.period))::float8 * 1000) as "endAt",
    exists (select 1 from pass_spends s where s.place_id = b.place_id and s.booking_id = b.id) as "isPaidByPass",
    exists (select 1 from voucher_spends s where s.place_id = b.place_id and s.booking_id = b.id) as "isPaidByVoucher",
    b.cost_cents as "costCents", b.paid_cents as "paidCents", b.owed_cents as "owedCents"
  from placed b join resources r on r.place_id = b.place_id and r.id = b.resource_id
  where not b.is_over or b.nth <= ${MOST_PAST} or b.cost_cents <> b.paid_cents
  order by lower(b.period) desc, b.id limit 500`;

export type PermitsOfMember = {
  audiences: { audience: string; validUntil: string | null; isOver: boolean }[];
  trainings: { resourceId: string; resourceName: string; validUntil: string | null; isOver: boolean }[];
};

/** What the place has seen that a person may: prices of an audience, machines. */
export const readPermitsOfMember = async (
  { sql }: Executor,
  { placeId, memberId }: Key,
): Promise<PermitsOfMember> => {
  const [row] = await sql<PermitsOfMember[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('audience', v.audience, 'validUntil', v.valid_until,
          'isOver', coalesce(v.valid_until < day.today, false)) order by v.audience), '[]')
        from verified_audiences v where v.place_id = p.id and v.member_id = ${memberId}) as audiences,
      (select coalesce(jsonb_agg(jsonb_build_object('resourceId', t.resource_id, 'resourceName', r.name,
          'validUntil', t.valid_until, 'isOver', coalesce(t.valid_until < day.today, false)) order by r.position), '[]')
        from trainings t join resources r on r.place_id = t.place_id and r.id = t.resource_id
        where t.place_id = p.id and t.member_id = ${memberId}) as trainings
    from places p cross join lateral (select ((select domain_now()) at time zone p.time_zone)::date as today) day
    where p.id = ${placeId}`;
  return row ?? { audiences: [], trainings: [] };
};
