import type { LocalDate } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { kindsOfResources } from './counted-stays.queries.ts';
import { datesOfStays } from './people.queries.ts';

/** Dates of a place, both included; several of them may be of one place, and may overlap. */
export type PlacePeriod = { placeId: string; from: LocalDate; to: LocalDate };

/** The periods as rows, each with its place in the list, from 0. */
const listed = (sql: postgres.ISql, periods: readonly PlacePeriod[]): Fragment => sql`
  (select place_id, from_on, to_on, (one_based - 1)::int as nth
    from unnest(${periods.map(({ placeId }) => placeId)}::uuid[], ${periods.map(({ from }) => from)}::text[]::date[],
      ${periods.map(({ to }) => to)}::text[]::date[]) with ordinality as listed(place_id, from_on, to_on, one_based)) as w`;

export type PeriodMinutes = { nth: number; open: number; booked: number; used: number };

/** Minutes of each period, of the days that are counted. */
export const sumPeriods = async (
  { sql }: Executor,
  periods: readonly PlacePeriod[],
): Promise<PeriodMinutes[]> => sql`
  select w.nth, sum(d.open_minutes)::float8 as open, sum(d.booked_minutes)::float8 as booked,
    sum(d.used_minutes)::float8 as used
  from ${listed(sql, periods)}
  join place_days d on d.place_id = w.place_id and d.on_date between w.from_on and w.to_on
  join counted_places done on done.place_id = d.place_id and d.on_date < done.until_on
  group by w.nth`;

/** Distinct persons of each period, as `countPeople` counts them. */
export const countPeopleOfPeriods = async (
  { sql }: Executor,
  periods: readonly PlacePeriod[],
): Promise<{ nth: number; people: number }[]> => {
  const placeIds = [...new Set(periods.map(({ placeId }) => placeId))];
  const last =
    periods
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? null;
  const first = periods.map(({ from }) => from).toSorted()[0] ?? null;
  return sql`
    with kinds as ${kindsOfResources(sql, placeIds)},
    live as materialized (${datesOfStays(sql, {
      places: sql`(select pl.id, pl.time_zone, coalesce(done.until_on, ${first}::date - 36500) as until_on
        from places pl left join counted_places done on done.place_id = pl.id
        where pl.id = any(${placeIds}::uuid[])) as p`,
      first: sql`p.until_on`,
      last: sql`${last}::date`,
    })}),
    days as (
      select w.nth, d.person_id from ${listed(sql, periods)}
      join place_day_people d on d.place_id = w.place_id and d.on_date between w.from_on and w.to_on
      join counted_places done on done.place_id = d.place_id and d.on_date < done.until_on
      union all
      select w.nth, live.person_id from ${listed(sql, periods)}
      join live on live.place_id = w.place_id and live.on_date between w.from_on and w.to_on)
    select nth, count(distinct person_id)::int as people from days group by nth`;
};

/** Events of each period, as `countEvents` counts them. */
export const countEventsOfPeriods = async (
  { sql }: Executor,
  periods: readonly PlacePeriod[],
): Promise<{ nth: number; events: number }[]> => sql`
  select w.nth, count(*)::int as events
  from ${listed(sql, periods)} join places p on p.id = w.place_id join events e on e.place_id = p.id
  where e.cancelled_at is null and e.visibility <> 'draft' and lower(e.period) <= domain_now()
    and lower(e.period) >= w.from_on::timestamp at time zone p.time_zone
    and lower(e.period) < (w.to_on + 1)::timestamp at time zone p.time_zone
  group by w.nth`;
