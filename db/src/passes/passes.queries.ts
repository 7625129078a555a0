import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { PassSchema, PassStatus } from '@escale/shared/passes';
import type postgres from 'postgres';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';
import { monthsSoFar } from './passes.fragment.ts';

type Key = { placeId: string; id: string };

export type PassRow = Omit<PassSchema, 'boughtAt' | 'paidAt'> & {
  placeId: string;
  memberId: string;
  timeZone: string;
  boughtAt: Instant;
  paidAt: Instant | null;
  today: LocalDate;
  memberName: string;
};

/** On the place's own date. */
const statusThere = (sql: postgres.ISql) => sql`
  case when ps.starts_on > ${todayThere(sql)} then 'upcoming' when ps.ends_on < ${todayThere(sql)} then 'over'
    else 'current' end`;

const select = (sql: postgres.ISql) => sql`
  select ps.place_id as "placeId", ps.member_id as "memberId", p.time_zone as "timeZone", ps.id,
    ps.product_id as "productId", p.slug as "placeSlug", p.name as "placeName", ps.name, ps.kind, ps.points,
    ps.starts_on::text as "startsOn", ps.ends_on::text as "endsOn", ps.points_per_half_day as "pointsPerHalfDay",
    ps.points_per_day as "pointsPerDay", ps.amount_cents as "amountCents", 'EUR' as currency,
    ps.vat_rate_basis_points as "vatRateBasisPoints", floor(extract(epoch from ps.bought_at)::float8 * 1000) as "boughtAt",
    floor(extract(epoch from ps.paid_at)::float8 * 1000) as "paidAt",
    ${todayThere(sql)}::text as today, ${statusThere(sql)} as status, m.display_name as "memberName",
    (select coalesce(jsonb_agg(pr.resource_id order by pr.resource_id), '[]') from pass_resources pr
      where pr.place_id = ps.place_id and pr.pass_id = ps.id) as "resourceIds",
    (select coalesce(jsonb_agg(jsonb_build_object('startsOn', d.starts_on, 'endsOn', d.ends_on,
        'pointsLeft', d.points_left) order by d.starts_on), '[]')
      from (
        select starts_on, ends_on, points_left from pass_periods
        where ps.kind = 'pass' and place_id = ps.place_id and pass_id = ps.id
        union all
        (select month.starts_on, month.ends_on,
          case when known.pass_id is null then ps.points else known.points_left end
        from generate_series(greatest(0, ${monthsSoFar(sql)} - 1), greatest(0, ${monthsSoFar(sql)}) + 2) as nth
        cross join lateral (select (ps.starts_on + make_interval(months => nth))::date as starts_on,
          (ps.starts_on + make_interval(months => nth + 1))::date - 1 as ends_on) as month
        left join pass_periods known
          on known.place_id = ps.place_id and known.pass_id = ps.id and known.starts_on = month.starts_on
        where ps.kind = 'subscription' and month.ends_on >= ${todayThere(sql)}
          and coalesce(month.starts_on <= ps.ends_on, true)
        order by month.starts_on limit 2)) as d) as periods
  from passes ps join places p on p.id = ps.place_id join members m on m.id = ps.member_id`;

/** A person's own, at every place, the newest first. */
export const listPasses = async ({ sql }: Executor, memberId: string): Promise<PassRow[]> =>
  sql<PassRow[]>`${select(sql)} where ps.member_id = ${memberId} order by ps.id desc`;

/** A person's at one place, the newest first. */
export const listPassesAt = async (
  { sql }: Executor,
  { placeId, memberId }: { placeId: string; memberId: string },
): Promise<PassRow[]> => sql<PassRow[]>`
  ${select(sql)} where ps.member_id = ${memberId} and ps.place_id = ${placeId} order by ps.id desc`;

type SoldWish = { placeId: string; status: PassStatus | null; after: string | null; limit: number };

/** Those of a place, the newest first. */
export const listSoldPasses = async (
  { sql }: Executor,
  { placeId, status, after, limit }: SoldWish,
): Promise<PassRow[]> => sql<PassRow[]>`
  ${select(sql)}
  where ps.place_id = ${placeId} and (${after}::uuid is null or ps.id < ${after})
    and (${status}::text is null or ${statusThere(sql)} = ${status})
  order by ps.id desc limit ${limit}`;

export const readPass = async ({ sql }: Executor, id: string): Promise<PassRow | null> => {
  const [row] = await sql<PassRow[]>`
    ${select(sql)} where ps.id = ${id} and ps.place_id = (select place_id from place_of_id where id = ${id})`;
  return row ?? null;
};

/** Nothing is spent from it until the transaction ends. */
export const lockPass = async ({ sql }: Executor, { placeId, id }: Key): Promise<void> => {
  await sql`select 1 from passes where place_id = ${placeId} and id = ${id} for update`;
};

export type NewPass = Key & {
  productId: string;
  memberId: string;
  startsOn: LocalDate;
  /** Null: a subscription, whose months come into being with their first spending. */
  endsOn: LocalDate | null;
};

/** On the terms of its product as it is sold now, which the caller has locked; with its balance where it has but one. */
export const insertPass = async ({ sql }: Executor, pass: NewPass): Promise<void> => {
  const { placeId, id, productId, memberId, startsOn, endsOn } = pass;
  await sql`insert into place_of_id (id, place_id) values (${id}, ${placeId})`;
  await sql`
    insert into passes (place_id, id, product_id, member_id, name, kind, points, starts_on, ends_on,
      points_per_half_day, points_per_day, amount_cents, vat_rate_basis_points, bought_at)
    select place_id, ${id}, id, ${memberId}, name, kind, points, ${startsOn}, ${endsOn}, points_per_half_day,
      points_per_day, amount_cents, vat_rate_basis_points, domain_now()
    from pass_products where place_id = ${placeId} and id = ${productId}`;
  await sql`
    insert into pass_resources (place_id, pass_id, resource_id)
    select place_id, ${id}, resource_id from pass_product_resources
    where place_id = ${placeId} and product_id = ${productId}`;
  if (endsOn === null) return;
  await sql`
    insert into pass_periods (place_id, pass_id, starts_on, ends_on, points_left)
    select place_id, ${id}, ${startsOn}, ${endsOn}, points from pass_products
    where place_id = ${placeId} and id = ${productId}`;
};

/** False when it was paid before. */
export const payPass = async ({ sql }: Executor, { placeId, id }: Key): Promise<boolean> => {
  const changed = await sql`
    update passes set paid_at = domain_now() where place_id = ${placeId} and id = ${id} and paid_at is null`;
  return changed.count === 1;
};

export const endPass = async ({ sql }: Executor, { placeId, id }: Key, endsOn: LocalDate): Promise<void> => {
  await sql`update passes set ends_on = ${endsOn} where place_id = ${placeId} and id = ${id} and ends_on is null`;
};
