import type { PlaceItem } from '@escale/shared/places';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';

export type PlaceItemRow = Omit<PlaceItem, 'distanceMeters' | 'offer'>;

/** Today at the place `p`. */
export const todayThere = (sql: postgres.ISql): Fragment =>
  sql`((select domain_now()) at time zone p.time_zone)::date`;

/** What the place `p` has on sale today, as `sale`; for the from clause. */
export const saleOfPlace = (sql: postgres.ISql): Fragment => sql`
  lateral (
    select coalesce(jsonb_agg(distinct r.kind), '[]') as kinds,
      coalesce(bool_or(r.is_example), false) as has_example,
      p.status = 'published' and coalesce(bool_or(exists (
        select 1 from tariffs t
        where t.place_id = r.place_id and t.resource_id = r.id and t.valid_from <= ${todayThere(sql)})), false) as bookable
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
    'bookable', sale.bookable, 'example', p.is_example or sale.has_example, 'resourceKinds', sale.kinds,
    'nearestStation', p.nearest_stations -> 0)`;
