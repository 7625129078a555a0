import type { PlaceKind } from '@escale/shared/places';
import type { Executor } from '../transaction.ts';
import { isBookable, todayThere } from './place-items.queries.ts';

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

export type FoundPlace = { distanceMeters: number | null; position: PlacePosition };

/** Places without a location come last when the nearest come first. */
const FARTHEST = 1e9;

/**
 * Which published places fit, in one statement. All words must occur in what a place is called and where it is,
 * in any order; accents, case and hyphens don't matter. Places that can be booked come first unless told otherwise.
 */
export const findPlaces = async ({ sql }: Executor, filter: PlaceFilter): Promise<FoundPlace[]> => {
  const { near, after, radiusMeters, resourceKind, order } = filter;
  return sql<FoundPlace[]>`
    with found as (
      select p.id, folded(p.name) collate "C" as folded_name, distance.meters,
        case ${order}::text
          when 'distance' then coalesce(distance.meters, ${FARTHEST}::float8)
          when 'name' then 0
          else case when ${isBookable(sql)} then 0 else 1e6 end + p.position
        end::float8 as rank
      from places p
      cross join lateral (
        select round(distance_meters(${near?.lat ?? null}::float8, ${near?.lon ?? null}::float8, p.lat, p.lon)) as meters
      ) distance
      where p.status = 'published'
        and (${filter.communeInsee}::text is null or p.commune_insee = ${filter.communeInsee})
        and (${filter.kind}::text is null or p.kind = ${filter.kind})
        and p.amenities @> ${[...filter.amenities]}::text[]
        and (${radiusMeters}::float8 is null or distance.meters <= ${radiusMeters}::float8)
        and (${filter.bookable}::boolean is null or ${isBookable(sql)} = ${filter.bookable})
        and (${resourceKind}::text is null or exists (
          select 1 from resources r
          where r.place_id = p.id and r.kind = ${resourceKind} and coalesce(r.retired_on > ${todayThere(sql)}, true)
            and (${filter.quantity}::int = 1 or ${filter.quantity}::int <= (
              select count(*) from resource_units ru where ru.place_id = r.place_id and ru.resource_id = r.id))))
        and not exists (
          select 1 from unnest(string_to_array(folded(${filter.words}::text), ' ')) as word
          where folded(concat_ws(' ', p.name, p.commune_name, p.postcode, p.address, array_to_string(p.tags, ' '),
            (select o.name from operators o where o.id = p.operator_id))) not like '%' || word || '%')
    )
    select meters as "distanceMeters",
      jsonb_build_object('rank', rank, 'foldedName', folded_name, 'id', id) as position
    from found
    where ${after === null}
      or (rank, folded_name, id) > (${after?.rank ?? null}::float8, ${after?.foldedName ?? null}::text, ${after?.id ?? null}::uuid)
    order by rank, folded_name, id
    limit ${filter.limit}`;
};
