import type { NewPerson } from '@escale/shared/transfers';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type Somebody = { id: string; email: string; name: string };
export type Found = { id: string; hasAccount: boolean };

/** Whether the account `m` has to do with this very place. */
const isKnownThere = (sql: postgres.ISql, placeId: string): Fragment => sql`
  (exists (select 1 from bookings t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from passes t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from verified_audiences t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from event_registrations t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from place_people t where t.member_id = m.id and t.place_id = ${placeId}))`;

/**
 * By lower-case address: the account that the place knows, else the guest of the address, made where it is new. That
 * somebody has an account for other places is not told to this one, and nobody has proven whose address it is: once
 * they come themselves, the two are made one person (membership).
 */
export const ensurePeople = async (
  { sql }: Executor,
  placeId: string,
  people: readonly Somebody[],
): Promise<ReadonlyMap<string, Found>> => {
  const emails = people.map(({ email }) => email);
  await sql`
    insert into members (id, email, display_name, locale)
    select p.id, p.email, p.name, 'fr'
    from unnest(${people.map(({ id }) => id)}::uuid[], ${emails}::text[], ${people.map(({ name }) => name)}::text[])
      as p(id, email, name)
    where not exists (select 1 from members m where lower(m.email) = lower(p.email) and m.password_hash is not null
      and ${isKnownThere(sql, placeId)})
    on conflict (lower(email)) where password_hash is null do nothing`;
  const rows = await sql<{ email: string; id: string; hasAccount: boolean }[]>`
    select distinct on (lower(m.email)) lower(m.email) as email, m.id, m.password_hash is not null as "hasAccount"
    from members m
    where lower(m.email) in (select lower(email) from unnest(${emails}::text[]) as email)
      and (m.password_hash is null or ${isKnownThere(sql, placeId)})
    order by lower(m.email), m.password_hash is null`;
  return new Map(rows.map(({ email, ...found }) => [email, found]));
};

export type PersonOfPlace = NewPerson & {
  memberId: string;
  passes: (NewPerson['passes'][number] & { id: string })[];
};

/** What a place says of its people: their name there, their audiences, what they have left of a pass. */
export const insertPeopleOfPlace = async (
  { sql }: Executor,
  placeId: string,
  people: readonly PersonOfPlace[],
): Promise<void> => {
  await sql`
    insert into place_people (place_id, member_id, name)
    select ${placeId}, p.member_id, p.name
    from unnest(${people.map(({ memberId }) => memberId)}::uuid[], ${people.map(({ name }) => name)}::text[]) as p(member_id, name)
    on conflict on constraint place_people_pkey do nothing`;
  const audiences = people.flatMap(({ memberId, audiences: own }) =>
    own.map((one) => ({ memberId, ...one })),
  );
  await sql`
    insert into verified_audiences (place_id, member_id, audience, valid_until)
    select ${placeId}, a."memberId", a.audience, a."validUntil"
    from jsonb_to_recordset(${JSON.stringify(audiences)}::jsonb) as a("memberId" uuid, audience text, "validUntil" date)
    on conflict on constraint verified_audiences_pkey do update set valid_until = excluded.valid_until`;
  const passes = people.flatMap(({ memberId, passes: own }) => own.map((one) => ({ memberId, ...one })));
  await insertPasses(sql, placeId, JSON.stringify(passes));
};

const insertPasses = async (sql: Executor['sql'], placeId: string, passes: string): Promise<void> => {
  const given = sql`
    jsonb_to_recordset(${passes}::jsonb) as g(id uuid, "memberId" uuid, "productId" uuid, "startsOn" date, "endsOn" date,
      "pointsLeft" int, "isPaid" boolean)`;
  await sql`insert into place_of_id (id, place_id) select g.id, ${placeId} from ${given}`;
  await sql`
    insert into passes (place_id, id, product_id, member_id, name, kind, points, starts_on, ends_on,
      points_per_half_day, points_per_day, amount_cents, vat_rate_basis_points, bought_at, paid_at)
    select pp.place_id, g.id, pp.id, g."memberId", pp.name, pp.kind, pp.points, g."startsOn", g."endsOn",
      pp.points_per_half_day, pp.points_per_day, pp.amount_cents, pp.vat_rate_basis_points, domain_now(),
      case when g."isPaid" then domain_now() end
    from ${given} join pass_products pp on pp.place_id = ${placeId} and pp.id = g."productId"`;
  await sql`
    insert into pass_resources (place_id, pass_id, resource_id)
    select ${placeId}, g.id, pr.resource_id
    from ${given} join pass_product_resources pr on pr.place_id = ${placeId} and pr.product_id = g."productId"`;
  await sql`
    insert into pass_periods (place_id, pass_id, starts_on, ends_on, points_left)
    select ${placeId}, g.id, g."startsOn", g."endsOn", g."pointsLeft"
    from ${given} join pass_products pp on pp.place_id = ${placeId} and pp.id = g."productId" and pp.kind = 'pass'`;
};
