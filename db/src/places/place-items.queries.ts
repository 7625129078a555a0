import type { PlaceItem } from '@escale/shared/places';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';
import { coverAsJson } from './photos.fragment.ts';

export type PlaceItemRow = Omit<PlaceItem, 'distanceMeters' | 'offer'>;

/** Today at the place `p`. */
export const todayThere = (sql: postgres.ISql): Fragment =>
  sql`((select domain_now()) at time zone p.time_zone)::date`;

/** Whether the place `p` has something to book today: a resource with a tariff in force. */
export const isBookable = (sql: postgres.ISql): Fragment => sql`
  (p.status = 'published' and exists (
    select 1 from resources r join tariffs t on t.place_id = r.place_id and t.resource_id = r.id
    where r.place_id = p.id and coalesce(r.retired_on > ${todayThere(sql)}, true)
      and t.valid_from <= ${todayThere(sql)}))`;

/** The kinds of resources that the place `p` has today, as `sale`; for the from clause. */
export const saleOfPlace = (sql: postgres.ISql): Fragment => sql`
  lateral (
    select coalesce(jsonb_agg(distinct r.kind), '[]') as kinds,
      coalesce(bool_or(r.is_example), false) as has_example
    from resources r
    where r.place_id = p.id and coalesce(r.retired_on > ${todayThere(sql)}, true)) sale`;

/** The place `p` with its `sale` as lists show it. */
export const itemAsJson = (sql: postgres.ISql): Fragment => sql`
  jsonb_build_object(
    'id', p.id, 'slug', p.slug, 'name', p.name, 'kind', p.kind, 'tags', to_jsonb(p.tags),
    'commune', jsonb_build_object('name', p.commune_name, 'insee', p.commune_insee),
    'postcode', p.postcode, 'address', p.address,
    'location', case when p.lat is not null then
      jsonb_build_object('lat', p.lat, 'lon', p.lon, 'precision', p.location_precision) end,
    'amenities', to_jsonb(p.amenities), 'timeZone', p.time_zone,
    'temporary', case when num_nonnulls(p.opens_on, p.closes_on) > 0 then
      jsonb_build_object('opensOn', p.opens_on, 'closesOn', p.closes_on) end,
    'status', p.status,
    'listing', jsonb_build_object('state', p.listing_state, 'asOf', p.listing_as_of),
    'bookable', ${isBookable(sql)}, 'example', p.is_example or sale.has_example, 'resourceKinds', sale.kinds,
    'photo', ${coverAsJson(sql)},
    'nearestStation', p.nearest_stations -> 0)`;

/** Places as lists show them, by id, in one statement. */
export const readPlaceItems = async (
  { sql }: Executor,
  placeIds: readonly string[],
): Promise<Map<string, PlaceItemRow>> => {
  const rows = await sql<{ id: string; item: PlaceItemRow }[]>`
    select p.id, ${itemAsJson(sql)} as item from places p cross join ${saleOfPlace(sql)}
    where p.id = any(${[...placeIds]}::uuid[])`;
  return new Map(rows.map(({ id, item }) => [id, item]));
};
