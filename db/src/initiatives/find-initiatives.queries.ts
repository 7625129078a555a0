import type { InitiativeAudience, Need, Theme } from '@escale/shared/initiatives';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { type InitiativeRow, selectInitiative } from './initiative.fragment.ts';

/** What is null does not filter. `commune` 92 is the whole department. */
export type InitiativeSearch = {
  words: string | null;
  theme: Theme | null;
  need: Need | null;
  audience: InitiativeAudience | null;
  commune: string | null;
  place: string | null;
};

/** Where a list goes on: how little the row says of the words, then its name, then its id. */
export type InitiativePosition = { rank: number; name: string; id: string };

/** Whole words in any of their endings, or the beginnings of words, as somebody types them. */
const queryOf = (sql: postgres.ISql, words: string): Fragment => sql`(
  websearch_to_tsquery('public.french_folded', ${words}::text)
  || coalesce((select to_tsquery('simple', string_agg(word || ':*', ' & '))
    from unnest(string_to_array(folded(${words}::text), ' ')) word where word <> ''), ''::tsquery))`;

const communeIs = (sql: postgres.ISql, commune: string): Fragment =>
  commune === '92' ? sql`i.commune_insee is null` : sql`i.commune_insee = ${commune}`;

const conditionsOf = (
  sql: postgres.ISql,
  { words, theme, need, audience, commune, place }: InitiativeSearch,
) => ({
  words: words === null ? sql`true` : sql`i.search @@ ${queryOf(sql, words)}`,
  theme: theme === null ? sql`true` : sql`${theme}::text = any(i.themes)`,
  need: need === null ? sql`true` : sql`${need}::text = any(i.needs)`,
  audience: audience === null ? sql`true` : sql`${audience}::text = any(i.audiences)`,
  commune: commune === null ? sql`true` : communeIs(sql, commune),
  place:
    place === null
      ? sql`true`
      : sql`exists (select 1 from initiative_places l join place_of_slug s on s.place_id = l.place_id
          where l.initiative_id = i.id and s.slug = ${place})`,
});

type Page = { after: InitiativePosition | null; limit: number };

/** Published ones: those that say most about the words first, else by name. */
export const findInitiatives = async (
  { sql }: Executor,
  search: InitiativeSearch,
  { after, limit }: Page,
): Promise<{ row: InitiativeRow; position: InitiativePosition }[]> => {
  const is = conditionsOf(sql, search);
  const rank =
    search.words === null
      ? sql`0`
      : sql`-round(ts_rank(i.search, ${queryOf(sql, search.words)})::numeric * 100000)::int`;
  const rows = await sql<(InitiativeRow & { rank: number; folded: string })[]>`
    with found as (
      select i.id, ${rank} as rank, i.folded_name as folded from initiatives i
      where i.status = 'published' and ${is.words} and ${is.theme} and ${is.need} and ${is.audience}
        and ${is.commune} and ${is.place}),
    shown as (
      select * from found
      ${after ? sql`where (rank, folded, id) > (${after.rank}::int, ${after.name}::text collate "C", ${after.id}::uuid)` : sql``}
      order by rank, folded, id limit ${limit})
    select shown.rank, shown.folded, i.* from shown
    join lateral (${selectInitiative(sql)} where i.id = shown.id) i on true
    order by shown.rank, shown.folded, shown.id`;
  return rows.map(({ rank: at, folded, ...row }) => ({
    row,
    position: { rank: at, name: folded, id: row.id },
  }));
};

export type FacetRow = {
  facet: 'theme' | 'need' | 'audience' | 'commune' | 'all';
  value: string;
  name: string;
  count: number;
};

/** How many there are of each, under all filters but its own. */
export const countFacets = ({ sql }: Executor, search: InitiativeSearch): Promise<FacetRow[]> => {
  const is = conditionsOf(sql, search);
  return sql<FacetRow[]>`
    with found as materialized (
      select i.themes, i.needs, i.audiences, i.commune_insee, ${is.theme} as t, ${is.need} as n, ${is.audience} as a,
        ${is.commune} as c
      from initiatives i where i.status = 'published' and ${is.words} and ${is.place})
    select 'all' as facet, '' as value, '' as name, count(*)::int as count from found where t and n and a and c
    union all
    select 'theme', one, '', count(*)::int from found, unnest(themes) one where n and a and c group by one
    union all
    select 'need', one, '', count(*)::int from found, unnest(needs) one where t and a and c group by one
    union all
    select 'audience', one, '', count(*)::int from found, unnest(audiences) one where t and n and c group by one
    union all
    select 'commune', coalesce(m.insee, '92'), coalesce(m.name, ''), count(*)::int
    from found left join communes m on m.insee = commune_insee where t and n and a group by m.insee, m.name
    order by 1, 3, 2`;
};
