import type { ListingAudience } from '@escale/shared/people';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { isOfPlace } from './of-place.queries.ts';

export type ListedPerson = {
  id: string;
  memberId: string;
  displayName: string;
  headline: string;
  does: string;
  seeks: string;
  tags: string[];
  link: string | null;
  acceptsMessages: boolean;
  audience: ListingAudience;
  isExample: boolean;
};

/** `audiences`: which listings the reader may see (shared/people). */
export type PeopleFilter = {
  placeId: string;
  audiences: readonly ListingAudience[];
  words: string | null;
  after: { name: string; id: string } | null;
  limit: number;
};

/** A person is shown for as long as they are of the place: who no longer comes leaves without having to think of it. */
const listed = (
  sql: postgres.ISql,
  { placeId, audiences }: Pick<PeopleFilter, 'placeId' | 'audiences'>,
): Fragment => sql`
  select l.id, l.member_id as "memberId", m.display_name as "displayName", folded(m.display_name) collate "C" as name,
    coalesce(f.headline, '') as headline, coalesce(f.does, '') as does, coalesce(f.seeks, '') as seeks,
    coalesce(f.tags, '{}') as tags, f.link, coalesce(f.accepts_messages, true) as "acceptsMessages", l.audience,
    m.is_example as "isExample"
  from profile_listings l
  join members m on m.id = l.member_id and m.erased_at is null
  left join profiles f on f.member_id = l.member_id
  where l.place_id = ${placeId} and l.audience = any(${[...audiences]}::text[])
    and ${isOfPlace(sql, sql`l.place_id`, sql`l.member_id`)}`;

const tellsOf = (sql: postgres.ISql, words: string): Fragment => sql`
  not exists (
    select 1 from unnest(string_to_array(folded(${words}::text), ' ')) as word
    where folded(concat_ws(' ', "displayName", headline, does, seeks, array_to_string(tags, ' ')))
      not like '%' || word || '%')`;

/** A page by name and how many there are in all, in one statement. */
export const listPeople = async (
  { sql }: Executor,
  { after, limit, words, ...whose }: PeopleFilter,
): Promise<{ rows: (ListedPerson & { name: string })[]; total: number }> => {
  const rows = await sql<(ListedPerson & { name: string; total: number })[]>`
    with found as materialized (select * from (${listed(sql, whose)}) as listed
      ${words === null ? sql`` : sql`where ${tellsOf(sql, words)}`})
    select found.*, (select count(*)::int from found) as total from found
    ${after === null ? sql`` : sql`where (name, id) > (${after.name}, ${after.id}::uuid)`}
    order by name, id limit ${limit}`;
  return { rows, total: rows[0]?.total ?? 0 };
};

export const readListedPerson = async (
  { sql }: Executor,
  { id, ...whose }: Pick<PeopleFilter, 'placeId' | 'audiences'> & { id: string },
): Promise<ListedPerson | null> => {
  const [row] = await sql<ListedPerson[]>`select * from (${listed(sql, whose)}) as listed where id = ${id}`;
  return row ?? null;
};
