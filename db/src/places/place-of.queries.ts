import type { PlaceStatus } from '@escale/shared/places';
import type { Executor } from '../transaction.ts';

export type PlaceKey = { id: string; slug: string; status: PlaceStatus; timeZone: string };

/** The place a slug names, or to which the resource or booking of an id belongs. */
export const placeOf = async (
  { sql }: Executor,
  named: { slug: string | null; id: string | null },
): Promise<PlaceKey | null> => {
  const [row] = await sql<PlaceKey[]>`
    select p.id, p.slug, p.status, p.time_zone as "timeZone" from places p
    where p.id = (select place_id from place_of_slug where slug = ${named.slug}
      union all select place_id from place_of_id where id = ${named.id} limit 1)`;
  return row ?? null;
};

/** Those of the slugs that name a published place. */
export const readPublishedPlaces = async (
  { sql }: Executor,
  slugs: readonly string[],
): Promise<PlaceKey[]> => sql<PlaceKey[]>`
  select id, slug, status, time_zone as "timeZone" from places
  where slug = any(${[...slugs]}) and status = 'published' order by slug`;

export const placeZone = async ({ sql }: Executor, id: string): Promise<string | null> => {
  const [row] = await sql<
    { timeZone: string }[]
  >`select time_zone as "timeZone" from places where id = ${id}`;
  return row?.timeZone ?? null;
};
