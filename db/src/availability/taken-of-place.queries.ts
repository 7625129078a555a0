import type { LocalDate } from '@escale/shared/kernel';
import { stateAsText } from '../database-state.ts';
import { todayThere } from '../places/place-items.queries.ts';
import type { PlaceKey } from '../places/place-of.queries.ts';
import type { Executor } from '../transaction.ts';

/** What is taken at a place, and the edition of what it offers: the same editions say the same. */
export type TakenOfPlace = PlaceKey & {
  edition: string;
  /** That of the database when this was read. */
  state: string;
  /** JSON of [unitId, start, end] in milliseconds; as text, because most of the time nothing has changed. */
  taken: string;
};

/**
 * What is taken at the place of a slug from one local date to another, both included. Ordinary stays come from the
 * index alone, because none of them began more than a day before; the longer ones have an index of their own.
 */
export const readTakenOfPlace = async (
  { sql }: Executor,
  { slug, from, to }: { slug: string; from: LocalDate; to: LocalDate },
): Promise<TakenOfPlace | null> => {
  const [row] = await sql<TakenOfPlace[]>`
    select p.id, p.slug, p.status, p.time_zone as "timeZone", p.revision || ' ' || ${todayThere(sql)} as edition,
      ${stateAsText(sql)} as state,
      (select coalesce(json_agg(json_build_array(a.unit_id, (date_part('epoch', lower(a.period)) * 1000)::int8,
          (date_part('epoch', upper(a.period)) * 1000)::int8)), '[]')::text
        from (
          select unit_id, period from allocations
          where place_id = p.id and lower(period) >= day.starts - interval '1 day' and lower(period) < day.ends
            and upper(period) > day.starts and upper(period) - lower(period) <= interval '1 day'
          union all
          select unit_id, period from allocations
          where place_id = p.id and period && tstzrange(day.starts, day.ends)
            and upper(period) - lower(period) > interval '1 day') as a) as taken
    from places p
    cross join lateral (select ${from}::date::timestamp at time zone p.time_zone as starts,
      (${to}::date + 1)::timestamp at time zone p.time_zone as ends) as day
    where p.id = (select place_id from place_of_slug where slug = ${slug})`;
  return row ?? null;
};
