import type { PlaceKind } from '@escale/shared/places';
import type { Executor } from '../transaction.ts';
import { itemAsJson, type PlaceItemRow, saleOfPlace } from './place-items.queries.ts';

export type PlaceOrder = 'default' | 'distance' | 'name';

/** Where a list goes on: the row's rank in its order, then its folded name, then its id. */
export type PlacePosition = { rank: number; foldedName: string; id: string };

/** What is null does not filter. */
export type PlaceFilter = {
  words: string | null;
  communeInsee: string | null;
  kind: PlaceKind | null;
  amenities: readonly string[];
  near: { lat: number; lon: number } | null;
  radiusMeters: number | null;
  bookable: boolean | null;
  resourceKind: string | null;
  /** Only with `resourceKind`: a resource of that kind has so many units. */
  quantity: number;
  order: PlaceOrder;
  after: PlacePosition | null;
  /** Null: all of them. */
  limit: number | null;
};

export type FoundPlace = { item: PlaceItemRow; distanceMeters: number | null; position: PlacePosition };

/** Places without a location come last when the nearest come first. */
const FARTHEST = 1e9;

/**
 * Published places, in one statement. All words must occur in what the place is called and where it is, in any
 * order; accents, case and hyphens don't matter. Places that can be booked come first unless told otherwise.
 */
export const findPlaces = async ({ sql }: Executor, filter: PlaceFilter): Promise<FoundPlace[]> => {
  const { near, after, radiusMeters, order } = filter;
  return sql<FoundPlace[]>`
    with found as (
      select ${itemAsJson(sql)} as item, distance.meters, folded(p.name) collate "C" as folded_name, p.id,
        case ${order}::text
          when 'distance' then coalesce(distance.meters, ${FARTHEST}::float8)
          when 'name' then 0
          else case when sale.bookable then 0 else 1e6 end + p.position
        end::float8 as rank
      from places p
      left join operators o on o.id = p.operator_id
      cross join lateral (
        select round(distance_meters(${near?.lat ?? null}::float8, ${near?.lon ?? null}::float8, p.lat, p.lon)) as meters
      ) distance
      cross join ${saleOfPlace(sql)}
      where p.status = 'published'
        and (${filter.communeInsee}::text is null or p.commune_insee = ${filter.communeInsee})
        and (${filter.kind}::text is null or p.kind = ${filter.kind})
        and p.amenities @> ${[...filter.amenities]}::text[]
        and (${radiusMeters}::float8 is null or distance.meters <= ${radiusMeters}::float8)
        and (${filter.bookable}::boolean is null or sale.bookable = ${filter.bookable})
        and (${filter.resourceKind}::text is null or sale.kinds ? ${filter.resourceKind})
        and (${filter.resourceKind}::text is null or ${filter.quantity}::int = 1 or exists (
          select 1 from resources r join resource_units ru on ru.place_id = r.place_id and ru.resource_id = r.id
          where r.place_id = p.id and r.kind = ${filter.resourceKind} and r.retired_on is null
          group by r.id having count(*) >= ${filter.quantity}::int))
        and not exists (
          select 1 from unnest(string_to_array(folded(${filter.words}::text), ' ')) as word
          where folded(concat_ws(' ', p.name, p.commune_name, p.postcode, p.address,
            array_to_string(p.tags, ' '), o.name)) not like '%' || word || '%')
    )
    select item, meters as "distanceMeters",
      jsonb_build_object('rank', rank, 'foldedName', folded_name, 'id', id) as position
    from found
    where ${after === null}
      or (rank, folded_name, id) > (${after?.rank ?? null}::float8, ${after?.foldedName ?? null}::text, ${after?.id ?? null}::uuid)
    order by rank, folded_name, id
    limit ${filter.limit}`;
};
