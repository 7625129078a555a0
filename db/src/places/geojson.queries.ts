import type { Executor } from '../transaction.ts';
import { itemAsJson, saleOfPlace } from './place-items.queries.ts';

export type Feature = {
  type: 'Feature';
  id: string;
  geometry: { type: string; coordinates: unknown } | null;
  properties: Record<string, unknown>;
};

/** Published places that have a location, as RFC 7946 points (longitude first). */
export const readPlaceFeatures = async ({ sql }: Executor): Promise<Feature[]> => {
  const rows = await sql<{ feature: Feature }[]>`
    select jsonb_build_object('type', 'Feature', 'id', p.slug,
      'geometry', jsonb_build_object('type', 'Point', 'coordinates', jsonb_build_array(p.lon, p.lat)),
      'properties', ${itemAsJson(sql)}
        - array['location', 'amenities', 'tags', 'address', 'temporary', 'nearestStation', 'timeZone']
        || jsonb_build_object('precision', p.location_precision)) as feature
    from places p cross join ${saleOfPlace(sql)}
    where p.status = 'published' and p.lat is not null
    order by p.position, p.slug`;
  return rows.map(({ feature }) => feature);
};

/** The communes that have an outline, with how many published places each has. */
export const readCommuneFeatures = async ({ sql }: Executor): Promise<Feature[]> => {
  const rows = await sql<{ feature: Feature }[]>`
    select jsonb_build_object('type', 'Feature', 'id', c.insee, 'geometry', c.outline,
      'properties', jsonb_build_object('insee', c.insee, 'name', c.name, 'department', c.department,
        'postcodes', to_jsonb(c.postcodes), 'population', c.population, 'intercommunality', c.intercommunality,
        'places', (select count(*) from places p where p.commune_insee = c.insee and p.status = 'published'))) as feature
    from communes c where c.outline is not null order by c.insee`;
  return rows.map(({ feature }) => feature);
};
