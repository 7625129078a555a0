import type { LocalDate } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { kindsOfResources } from './counted-stays.queries.ts';
import { keyOf, type Range } from './figures.queries.ts';

/**
 * Each date of each live stay of a person that lies between `first` and `last`, dates of the place `p`. Ordinary stays
 * come from the index by their start, those of some days from one of their own.
 */
export const datesOfStays = (
  sql: postgres.ISql,
  { places, first, last }: { places: Fragment; first: Fragment; last: Fragment },
): Fragment => sql`
  select distinct p.id as place_id, on_date::date as on_date, kinds.kind, b.member_id as person_id
  from ${places}
  cross join lateral (select ${first}::timestamp at time zone p.time_zone as starts,
    greatest(${last} + 1, ${first})::timestamp at time zone p.time_zone as ends) as span
  cross join lateral (
    select member_id, resource_id, status, period from bookings
    where place_id = p.id and lower(period) >= span.starts - interval '1 day' and lower(period) < span.ends
      and upper(period) - lower(period) <= interval '1 day'
    union all
    select member_id, resource_id, status, period from bookings
    where place_id = p.id and period && tstzrange(span.starts, span.ends)
      and upper(period) - lower(period) > interval '1 day') as b
  join kinds on kinds.place_id = p.id and kinds.resource_id = b.resource_id
  cross join lateral generate_series(greatest((lower(b.period) at time zone p.time_zone)::date, ${first})::timestamp,
    least(((upper(b.period) - interval '1 microsecond') at time zone p.time_zone)::date, ${last})::timestamp,
    interval '1 day') as on_date
  where b.member_id is not null and b.status in ('confirmed', 'checked_in', 'completed', 'no_show')`;

/** Puts who came on these dates of a place in the stead of those who stood there, and tells anew who was first when. */
export const replacePlacePeople = async (
  { sql }: Executor,
  { placeId, from, to }: { placeId: string; from: LocalDate; to: LocalDate },
): Promise<void> => {
  await sql`delete from place_day_people where place_id = ${placeId} and on_date between ${from} and ${to}`;
  await sql`
    insert into place_day_people (place_id, on_date, kind, person_id)
    with kinds as ${kindsOfResources(sql, [placeId])}
    ${datesOfStays(sql, {
      places: sql`(select id, time_zone from places where id = ${placeId}) as p`,
      first: sql`${from}::date`,
      last: sql`${to}::date`,
    })}`;
  await sql`delete from first_visits where place_id = ${placeId} and first_on >= ${from}`;
  // Whoever came before these dates keeps their first one.
  await sql`
    insert into first_visits (place_id, person_id, first_on)
    select place_id, person_id, min(on_date) from place_day_people
    where place_id = ${placeId} and on_date >= ${from} group by place_id, person_id
    on conflict do nothing`;
};

export type PeopleOfGroup = { key: string; people: number; newPeople: number };

/**
 * Distinct persons with a live stay, and those whose first one at that place began in the group: of counted days from
 * what is kept, of the others from the bookings themselves.
 */
export const countPeople = async (
  { sql }: Executor,
  { placeIds, from, to, groupBy }: Range,
): Promise<PeopleOfGroup[]> => {
  const isDated = ['day', 'week', 'month', 'placeMonth'].includes(groupBy);
  const keyAt = (kind: Fragment, date: Fragment) => keyOf(sql, groupBy, { kind, date });
  return sql`
    with kinds as ${kindsOfResources(sql, placeIds)},
    live as materialized (${datesOfStays(sql, {
      places: sql`(select pl.id, pl.time_zone, coalesce(done.until_on, ${from}::date - 36500) as until_on
        from places pl left join counted_places done on done.place_id = pl.id
        where pl.id = any(${[...placeIds]}::uuid[])) as p`,
      first: sql`p.until_on`,
      last: sql`${to}::date`,
    })}),
    days as (
      select d.place_id, d.on_date, d.kind, d.person_id
      from place_day_people d join counted_places done on done.place_id = d.place_id
      where d.place_id = any(${[...placeIds]}::uuid[]) and d.on_date between ${from} and ${to} and d.on_date < done.until_on
      union all
      select place_id, on_date, kind, person_id from live where on_date >= ${from}),
    newcomers as (
      select place_id, person_id, first_on from first_visits
      where place_id = any(${[...placeIds]}::uuid[]) and first_on between ${from} and ${to}
      union all
      select place_id, person_id, min(on_date) from live
      where not exists (select 1 from first_visits known
        where known.place_id = live.place_id and known.person_id = live.person_id)
      group by place_id, person_id having min(on_date) between ${from} and ${to}),
    once as (
      select ${keyAt(sql`d.kind`, sql`d.on_date`)} as key, d.person_id, bool_or(n.person_id is not null) as is_new
      from days d join places p on p.id = d.place_id
      left join newcomers n on n.place_id = d.place_id and n.person_id = d.person_id
        ${isDated ? sql`and ${keyAt(sql`d.kind`, sql`d.on_date`)} = ${keyAt(sql`d.kind`, sql`n.first_on`)}` : sql``}
      group by 1, 2)
    select key, count(*)::int as people, (count(*) filter (where is_new))::int as "newPeople" from once group by key`;
};
