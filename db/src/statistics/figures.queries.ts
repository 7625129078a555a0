import type { LocalDate } from '@escale/shared/kernel';
import type { Grouping } from '@escale/shared/statistics';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { kindsOfResources } from './counted-stays.queries.ts';

export type FiguresPlace = {
  id: string;
  slug: string;
  name: string;
  communeName: string;
  communeInsee: string | null;
  timeZone: string;
  /** Every date before it stands in place_days; null before the first count. */
  countedUntil: LocalDate | null;
  isExample: boolean;
};

/** Places that have, or had, units: others have no figures. */
export const readFiguresPlaces = async (
  { sql }: Executor,
  { placeIds, communeInsee }: { placeIds: readonly string[] | null; communeInsee: string | null },
): Promise<FiguresPlace[]> => sql`
  select p.id, p.slug, p.name, p.commune_name as "communeName", p.commune_insee as "communeInsee",
    p.time_zone as "timeZone", done.until_on as "countedUntil",
    exists (select 1 from resources where place_id = p.id and is_example) as "isExample"
  from places p left join counted_places done on done.place_id = p.id
  where exists (select 1 from units where place_id = p.id)
    and ${placeIds === null ? sql`p.status <> 'draft'` : sql`p.id = any(${[...placeIds]}::uuid[])`}
    and ${communeInsee === null ? sql`true` : sql`p.commune_insee = ${communeInsee}`}
  order by p.name, p.id`;

export type Range = { placeIds: readonly string[]; from: LocalDate; to: LocalDate; groupBy: Grouping };

/** The key of a group: of the place `p`, a kind and a date. */
export const keyOf = (
  sql: postgres.ISql,
  groupBy: Grouping,
  { kind, date }: { kind: Fragment; date: Fragment },
): Fragment => {
  if (groupBy === 'total') return sql`'total'`;
  if (groupBy === 'place') return sql`p.slug`;
  if (groupBy === 'placeMonth') return sql`p.slug || ' ' || to_char(${date}, 'YYYY-MM')`;
  if (groupBy === 'commune') return sql`coalesce(p.commune_insee, p.commune_name)`;
  if (groupBy === 'resourceKind') return kind;
  if (groupBy === 'week') return sql`to_char(${date}, 'IYYY-"W"IW')`;
  if (groupBy === 'month') return sql`to_char(${date}, 'YYYY-MM')`;
  return sql`to_char(${date}, 'YYYY-MM-DD')`;
};

export type FigureSums = {
  key: string;
  open: number;
  booked: number;
  used: number;
  bookings: number;
  ended: number;
  noShows: number;
  revenueNetCents: number;
};

/** Sums over the days that are counted. */
export const sumPlaceDays = async (tx: Executor, range: Range): Promise<FigureSums[]> =>
  range.groupBy === 'weekdayHour' ? sumHours(tx, range) : sumDays(tx, { ...range, groupBy: range.groupBy });

/** The columns that a grouping needs: all other differences are added up before anything is named. */
const partsOf: Record<Exclude<Grouping, 'weekdayHour'>, readonly ('place_id' | 'on_date' | 'kind')[]> = {
  total: [],
  place: ['place_id'],
  placeMonth: ['place_id', 'on_date'],
  commune: ['place_id'],
  resourceKind: ['kind'],
  day: ['on_date'],
  week: ['on_date'],
  month: ['on_date'],
};

const sumDays = async (
  { sql }: Executor,
  { placeIds, from, to, groupBy }: Range & { groupBy: Exclude<Grouping, 'weekdayHour'> },
): Promise<FigureSums[]> => {
  const needs = partsOf[groupBy];
  const rows =
    groupBy === 'day' || groupBy === 'week'
      ? daysBetween(sql, placeIds, { onDate: sql`on_date`, from: sql`${from}::date`, to: sql`${to}::date` })
      : monthsBetween(sql, placeIds, { from, to });
  return sql`
    with parts as (
      select ${needs.includes('place_id') ? sql`place_id` : sql`null::uuid`} as place_id,
        ${needs.includes('on_date') ? sql`on_date` : sql`null::date`} as on_date,
        ${needs.includes('kind') ? sql`kind` : sql`null::text`} as kind, sum(open_minutes) as open,
        sum(booked_minutes) as booked, sum(used_minutes) as used, sum(bookings) as bookings, sum(ended) as ended,
        sum(no_shows) as no_shows, sum(revenue_net_cents) as revenue
      from (${rows}) as rows group by 1, 2, 3)
    select ${keyOf(sql, groupBy, { kind: sql`d.kind`, date: sql`d.on_date` })} as key, sum(d.open)::float8 as open,
      sum(d.booked)::float8 as booked, sum(d.used)::float8 as used, sum(d.bookings)::int as bookings,
      sum(d.ended)::int as ended, sum(d.no_shows)::int as "noShows", sum(d.revenue)::float8 as "revenueNetCents"
    from parts d left join places p on p.id = d.place_id
    group by 1`;
};

/** Counted days of places, each under the date that is to stand for it. */
const daysBetween = (
  sql: postgres.ISql,
  placeIds: readonly string[],
  { onDate, from, to }: { onDate: Fragment; from: Fragment; to: Fragment },
): Fragment => sql`
  select place_id, ${onDate} as on_date, kind, open_minutes, booked_minutes, used_minutes, bookings, ended, no_shows,
    revenue_net_cents::float8 as revenue_net_cents
  from place_days where place_id = any(${[...placeIds]}::uuid[]) and on_date between ${from} and ${to}`;

/** The same dates by month: whole months as they are kept, what is left before and after them from its days. */
const monthsBetween = (
  sql: postgres.ISql,
  placeIds: readonly string[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Fragment => {
  const monthOf = (date: LocalDate) => sql`date_trunc('month', ${date}::date::timestamp)::date`;
  const firstWhole = sql`date_trunc('month', ${from}::date + interval '1 month' - interval '1 day')::date`;
  const afterWhole = sql`date_trunc('month', (${to}::date + 1)::timestamp)::date`;
  return sql`
    select place_id, month as on_date, kind, open_minutes, booked_minutes, used_minutes, bookings, ended, no_shows,
      revenue_net_cents::float8 as revenue_net_cents
    from place_months where place_id = any(${[...placeIds]}::uuid[]) and month >= ${firstWhole} and month < ${afterWhole}
    union all
    ${daysBetween(sql, placeIds, { onDate: monthOf(from), from: sql`${from}::date`, to: sql`least(${to}::date, ${firstWhole} - 1)` })}
    union all
    ${daysBetween(sql, placeIds, { onDate: monthOf(to), from: sql`greatest(${firstWhole}, ${afterWhole})`, to: sql`${to}::date` })}`;
};

const sumHours = async ({ sql }: Executor, { placeIds, from, to }: Range): Promise<FigureSums[]> => sql`
  select (extract(isodow from d.on_date + (nth / 24)::int)::int || '-' || lpad((nth % 24)::text, 2, '0')) as key,
    sum(h.open)::float8 as open, sum(h.booked)::float8 as booked, sum(h.used)::float8 as used,
    0 as bookings, 0 as ended, 0 as "noShows", 0 as "revenueNetCents"
  from place_days d join counted_places done on done.place_id = d.place_id
  cross join lateral unnest(d.open_hours, d.booked_hours, d.used_hours) with ordinality as h(open, booked, used, one_based)
  cross join lateral (select h.one_based - 1 as nth) as hour
  where d.place_id = any(${[...placeIds]}::uuid[]) and d.on_date between ${from} and ${to} and d.on_date < done.until_on
    and h.open <> 0
  group by 1`;

/** Refusals for lack of room: distinct visitor, resource and date. */
export const countRefusals = async (
  { sql }: Executor,
  { placeIds, from, to, groupBy }: Range,
): Promise<{ key: string; refusals: number }[]> => sql`
  with kinds as ${kindsOfResources(sql, placeIds)}
  select ${keyOf(sql, groupBy, { kind: sql`kinds.kind`, date: sql`r.on_date` })} as key, count(*)::int as refusals
  from refusals_for_lack_of_room r join places p on p.id = r.place_id
  join kinds on kinds.place_id = r.place_id and kinds.resource_id = r.resource_id
  where r.place_id = any(${[...placeIds]}::uuid[]) and r.on_date between ${from} and ${to}
  group by 1`;
