import type { LocalDate } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

type OfPlaces = { placeIds: readonly string[]; from: LocalDate; to: LocalDate };

/** The first date with a unit, and the first one without any more; null while the place goes on. */
export const readMemberships = async (
  { sql }: Executor,
  placeIds: readonly string[],
): Promise<{ placeId: string; joinedOn: LocalDate; leftOn: LocalDate | null }[]> => sql`
  select u.place_id as "placeId", min(u.valid_from) as "joinedOn",
    least(case when bool_and(u.valid_until is not null) then max(u.valid_until) end, p.closes_on + 1) as "leftOn"
  from units u join places p on p.id = u.place_id
  where u.place_id = any(${[...placeIds]}::uuid[]) group by u.place_id, p.closes_on`;

/** Dates without opening hours by exception, and those that a closure touches; in order, each with its reason. */
export const readClosedDates = async (
  { sql }: Executor,
  { placeIds, from, to }: OfPlaces,
): Promise<{ placeId: string; date: LocalDate; reason: string | null }[]> => sql`
  select x.place_id as "placeId", x.on_date as date, x.reason
  from opening_exceptions x
  where x.place_id = any(${[...placeIds]}::uuid[]) and x.on_date between ${from} and ${to}
    and not exists (select 1 from opening_exception_intervals i where i.place_id = x.place_id and i.on_date = x.on_date)
  union
  select c.place_id, day::date, c.reason
  from closures c join places p on p.id = c.place_id
  cross join lateral generate_series(
    greatest((lower(c.period) at time zone p.time_zone)::date, ${from}::date)::timestamp,
    least(((upper(c.period) - interval '1 microsecond') at time zone p.time_zone)::date, ${to}::date)::timestamp,
    interval '1 day') as day
  where c.place_id = any(${[...placeIds]}::uuid[]) and c.lifted_at is null
  order by 1, 3, 2`;
