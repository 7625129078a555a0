import type { ManagedPlace } from '@escale/shared/places';
import type { Executor } from '../transaction.ts';

/** The places of these ids; with null all that somebody runs, or will once their draft is published. */
export const readManagedPlaces = async (
  { sql }: Executor,
  ids: readonly string[] | null,
): Promise<Omit<ManagedPlace, 'role'>[]> => sql`
  select id, slug, name, kind, commune_name as "communeName", status, time_zone as "timeZone",
    is_example as example
  from places
  where ${ids === null ? sql`operator_id is not null or status = 'draft'` : sql`id = any(${[...ids]})`}
  order by name, id`;
