import type { LocalDate } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';
import { keyOf, type Range } from './figures.queries.ts';

export type EventsOfGroup = { key: string; events: number; registrations: number; attendees: number };

/** Events that have begun and were not called off, by the date they began on. */
export const countEvents = async (
  { sql }: Executor,
  { placeIds, from, to, groupBy }: Range,
): Promise<EventsOfGroup[]> => {
  const date = sql`(lower(e.period) at time zone p.time_zone)::date`;
  return sql`
    select ${keyOf(sql, groupBy, { kind: sql`null`, date })} as key, count(*)::int as events,
      sum(e.registered)::int as registrations, coalesce(sum(e.present), 0)::int as attendees
    from places p join events e on e.place_id = p.id
    where p.id = any(${[...placeIds]}::uuid[]) and e.cancelled_at is null and e.visibility <> 'draft'
      and lower(e.period) <= domain_now()
      and lower(e.period) >= ${from}::date::timestamp at time zone p.time_zone
      and lower(e.period) < (${to}::date + 1)::timestamp at time zone p.time_zone
    group by 1`;
};

type OfPlace = { placeId: string; from: LocalDate; to: LocalDate };

/** One by one, what `countEvents` counts. */
export const readExplainedEvents = async (
  { sql }: Executor,
  { placeId, from, to }: OfPlace,
): Promise<
  { date: LocalDate; label: string; isPublic: boolean; count: number; attended: number | null }[]
> => sql`
  select (lower(e.period) at time zone p.time_zone)::date as date, e.title as label,
    e.visibility = 'public' as "isPublic", e.registered as count, e.present as attended
  from places p join events e on e.place_id = p.id
  where p.id = ${placeId} and e.cancelled_at is null and e.visibility <> 'draft' and lower(e.period) <= domain_now()
    and lower(e.period) >= ${from}::date::timestamp at time zone p.time_zone
    and lower(e.period) < (${to}::date + 1)::timestamp at time zone p.time_zone
  order by lower(e.period), e.id`;

/** Spaces and dates for which somebody found no room, with how many visitors that were. */
export const readExplainedRefusals = async (
  { sql }: Executor,
  { placeId, from, to }: OfPlace,
): Promise<{ date: LocalDate; label: string; count: number; attended: null }[]> => sql`
  select refused.on_date as date, r.name as label, count(*)::int as count, null as attended
  from refusals_for_lack_of_room refused join resources r on r.place_id = refused.place_id and r.id = refused.resource_id
  where refused.place_id = ${placeId} and refused.on_date between ${from} and ${to}
  group by refused.on_date, r.id, r.name order by refused.on_date, r.name`;
