import type { UnmetGrouping, UnmetMoment, UnmetReason, UnmetSource } from '@escale/shared/demand';
import { EVENING_HOUR, MORNING_HOUR } from '@escale/shared/demand';
import type { LocalDate } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

type Range = { from: LocalDate; to: LocalDate };
/** Null: of everywhere. With a place, searches are those of the commune. */
export type UnmetScope = Range & { placeId: string | null; communeInsee: string | null };

/**
 * All that was asked for in vain, in cells: of a day on which it was asked, a date it was asked for, and so on. `count` is
 * what is counted; `askers` are that many different ones for sure.
 */
const asked = (sql: postgres.ISql, { from, to, placeId, communeInsee }: UnmetScope): Fragment => {
  const ofPlace = placeId === null ? sql`` : sql`and p.id = ${placeId}`;
  const ofCommune =
    communeInsee === null || placeId !== null ? sql`` : sql`and p.commune_insee = ${communeInsee}`;
  return sql`(
    select 'searches' as source, s.asked_on, s.on_date, s.commune_insee, s.kind, nullif(s.hour, -1)::int as hour, s.size,
      s.reason, s.searches as count, s.searches as askers, s.is_example
    from unmet_searches s
    where s.on_date between ${from} and ${to}
      ${communeInsee === null ? sql`` : sql`and s.commune_insee = ${communeInsee}`}
    union all
    select 'refusals', (refused.at at time zone 'Europe/Paris')::date, refused.on_date, coalesce(p.commune_insee, ''), r.kind,
      refused.hour::int, null, 'full', count(*)::int, count(distinct refused.visitor)::int, false
    from places p join refusals_for_lack_of_room refused on refused.place_id = p.id
    join resources r on r.place_id = refused.place_id and r.id = refused.resource_id
    where refused.on_date between ${from} and ${to} ${ofPlace} ${ofCommune}
    group by 2, 3, 4, 5, 6, p.id
    union all
    select 'waits', (w.created_at at time zone 'Europe/Paris')::date, start.at::date, coalesce(p.commune_insee, ''), r.kind,
      extract(hour from start.at)::int, null, 'full', count(*)::int, count(distinct w.member_id)::int, false
    from places p join waiting_entries w on w.place_id = p.id
    join resources r on r.place_id = w.place_id and r.id = w.resource_id
    cross join lateral (select lower(w.period) at time zone p.time_zone as at) as start
    where (w.status = 'over' or w.status = 'waiting' and lower(w.period) <= domain_now())
      and start.at >= ${from}::date and start.at < ${to}::date + 1 ${ofPlace} ${ofCommune}
    group by 2, 3, 4, 5, 6, p.id)`;
};

const keyOf = (sql: postgres.ISql, groupBy: UnmetGrouping): Fragment => {
  if (groupBy === 'total') return sql`'total'`;
  if (groupBy === 'commune') return sql`commune_insee`;
  if (groupBy === 'need') return sql`kind`;
  if (groupBy === 'size') return sql`size`;
  if (groupBy === 'reason') return sql`reason`;
  if (groupBy === 'month') return sql`to_char(on_date, 'YYYY-MM')`;
  return sql`case when hour is not null then extract(isodow from on_date) || '-' || to_char(hour, 'FM00') end`;
};

export type UnmetCount = { key: string; label: string; source: UnmetSource; count: number; askers: number };

/**
 * Sums of each source by group. Who asked on two days counts as two, since nothing that lasts tells people apart; of one
 * day only the largest cell is sure to be of different ones.
 */
export const sumUnmet = async (
  { sql }: Executor,
  scope: UnmetScope,
  groupBy: UnmetGrouping,
): Promise<UnmetCount[]> => sql`
  select key, coalesce(c.name, key) as label, source, sum(count)::int as count, sum(askers)::int as askers
  from (
    select ${keyOf(sql, groupBy)} as key, source, asked_on, sum(count) as count, max(askers) as askers
    from ${asked(sql, scope)} as cell group by 1, 2, 3) as days
  left join communes c on ${groupBy === 'commune' ? sql`c.insee = days.key` : sql`false`}
  where key is not null group by 1, 2, 3 order by 1, 3`;

export type FindingRow = {
  communeInsee: string | null;
  commune: string | null;
  kind: string;
  moment: UnmetMoment;
  reason: UnmetReason;
  count: number;
  askers: number;
};

/** What searches were in vain for: where, what, when and why; the most frequent first. */
export const readFindings = async (
  { sql }: Executor,
  { from, to, communeInsee }: UnmetScope,
): Promise<FindingRow[]> => sql`
  select nullif(commune_insee, '') as "communeInsee", c.name as commune, kind, moment, reason, sum(count)::int as count,
    sum(askers)::int as askers
  from (
    select commune_insee, kind, reason, asked_on, case when hour < 0 then 'anytime'
        when extract(isodow from on_date) > 5 then 'weekend' when hour < ${MORNING_HOUR} then 'early'
        when hour >= ${EVENING_HOUR} then 'evening' else 'day' end as moment,
      sum(searches) as count, max(searches) as askers
    from unmet_searches
    where on_date between ${from} and ${to} and (${communeInsee}::text is null or commune_insee = ${communeInsee})
    group by 1, 2, 3, 4, 5) as days
  left join communes c on c.insee = days.commune_insee
  group by 1, 2, 3, 4, 5 order by count desc, 1, 3, 4, 5 limit 60`;

/** Whether any of it is made up. */
export const hasExamples = async ({ sql }: Executor, { from, to }: Range): Promise<boolean> => {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select 1 from unmet_searches where on_date between ${from} and ${to} and is_example) as found`;
  return row?.found ?? false;
};
