import type { MembersOnly } from '@escale/shared/membership';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { knownMembers } from './known-members.fragment.ts';
import { owedCents } from './owed.fragment.ts';

export type MemberOfPlace = {
  id: string;
  displayName: string;
  email: string;
  name: string;
  timeZone: string;
  hasAccount: boolean;
  isExample: boolean;
  nextStayAt: number | null;
  lastStayAt: number | null;
  audiences: string[];
  passes: number;
  owedCents: number;
};

export type MembersFilter = {
  placeId: string;
  words: string | null;
  /** Whether the words are looked for in the addresses too. */
  byAddress: boolean;
  only: MembersOnly | null;
  after: { name: string; id: string } | null;
  limit: number;
};

const today = (sql: postgres.ISql): Fragment => sql`((select domain_now()) at time zone p.time_zone)::date`;

const comes = (sql: postgres.ISql): Fragment => sql`
  b.member_id = m.id and b.place_id = p.id and b.status in ('requested', 'confirmed', 'checked_in')
    and upper(b.period) > (select domain_now())`;

const hasPass = (sql: postgres.ISql): Fragment => sql`
  ps.member_id = m.id and ps.place_id = p.id and coalesce(ps.ends_on >= ${today(sql)}, true)`;

const hasAudience = (sql: postgres.ISql): Fragment => sql`
  v.member_id = m.id and v.place_id = p.id and coalesce(v.valid_until >= ${today(sql)}, true)`;

const fits = (sql: postgres.ISql, only: MembersOnly, placeId: string): Fragment => {
  const filters: Record<MembersOnly, Fragment> = {
    coming: sql`exists (select 1 from bookings b where ${comes(sql)})`,
    passes: sql`exists (select 1 from passes ps where ${hasPass(sql)})`,
    audiences: sql`exists (select 1 from verified_audiences v where ${hasAudience(sql)})`,
    owing: sql`${owedCents(sql, placeId)} > 0`,
  };
  return filters[only];
};

const tells = (sql: postgres.ISql, words: string, byAddress: boolean): Fragment => sql`
  not exists (select 1 from unnest(string_to_array(folded(${words}::text), ' ')) as word
    where folded(m.display_name) not like '%' || word || '%'
      ${byAddress ? sql`and (m.email like '%.invalid' or lower(m.email) not like '%' || word || '%')` : sql``})`;

/** A page by name and how many there are in all, in one statement. */
export const listMembers = async (
  { sql }: Executor,
  { placeId, words, byAddress, only, after, limit }: MembersFilter,
): Promise<{ rows: MemberOfPlace[]; total: number }> => {
  const rows = await sql<(MemberOfPlace & { total: number })[]>`
    with p as (select id, time_zone from places where id = ${placeId}),
    found as materialized (
      select m.id, m.display_name, m.email, m.password_hash is not null as has_account, m.is_example,
        folded(m.display_name) collate "C" as name
      from (${knownMembers(sql, placeId)}) known join members m on m.id = known.member_id cross join p
      where m.erased_at is null ${only === null ? sql`` : sql`and ${fits(sql, only, placeId)}`}
        ${words === null ? sql`` : sql`and ${tells(sql, words, byAddress)}`}),
    shown as materialized (
      select * from found ${after === null ? sql`` : sql`where (name, id) > (${after.name}, ${after.id}::uuid)`}
      order by name, id limit ${limit})
    select m.id, m.display_name as "displayName", m.email, m.name, p.time_zone as "timeZone", m.has_account as "hasAccount",
      m.is_example as "isExample", (select count(*)::int from found) as total,
      (select floor(extract(epoch from min(lower(b.period)))::float8 * 1000) from bookings b where ${comes(sql)}) as "nextStayAt",
      (select floor(extract(epoch from max(lower(b.period)))::float8 * 1000) from bookings b
        where b.member_id = m.id and b.place_id = p.id and b.status in ('confirmed', 'checked_in', 'completed')
          and upper(b.period) <= (select domain_now())) as "lastStayAt",
      (select coalesce(jsonb_agg(v.audience order by v.audience), '[]') from verified_audiences v
        where ${hasAudience(sql)}) as audiences,
      (select count(*)::int from passes ps where ${hasPass(sql)}) as passes,
      ${owedCents(sql, placeId)} as "owedCents"
    from shown m cross join p order by m.name, m.id`;
  return { rows, total: rows[0]?.total ?? 0 };
};
