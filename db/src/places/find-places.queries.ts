import type { PlaceKind } from '@escale/shared/places';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
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

type Row = PlacePosition & { meters: number | null; revision: string };

export type FoundPlace = { distanceMeters: number | null; position: PlacePosition; revision: string };

/** Places without a location come last when the nearest come first. */
const FARTHEST = 1e9;

/**
 * Which published places fit, in one statement; a filter that is null leaves no trace in it. Places that can be
 * booked come first unless told otherwise.
 */
export const findPlaces = async ({ sql }: Executor, filter: PlaceFilter): Promise<FoundPlace[]> => {
  const { near, after } = filter;
  const rows = await sql<Row[]>`
    with found as materialized (
      select p.id, p.revision, p.folded_name collate "C" as folded_name, distance.meters,
        (${rankOf(sql, filter.order)})::float8 as rank
      from places p
      cross join lateral (
        select round(distance_meters(${near?.lat ?? null}::float8, ${near?.lon ?? null}::float8, p.lat, p.lon)) as meters
        offset 0
      ) distance
      where p.status = 'published' ${conditionsOf(sql, filter)}
    )
    select meters, rank, folded_name as "foldedName", id, revision from found
    ${after ? sql`where (rank, folded_name, id) > (${after.rank}::float8, ${after.foldedName}, ${after.id}::uuid)` : sql``}
    order by rank, folded_name, id
    limit ${filter.limit}`;
  return rows.map(({ meters, revision, ...position }) => ({ distanceMeters: meters, position, revision }));
};

const rankOf = (sql: postgres.ISql, order: PlaceOrder): Fragment => {
  if (order === 'name') return sql`0`;
  if (order === 'distance') return sql`coalesce(distance.meters, ${FARTHEST}::float8)`;
  return sql`case when ${isBookable(sql)} then 0 else 1e6 end + p.position`;
};

const conditionsOf = (sql: postgres.ISql, filter: PlaceFilter): Fragment => {
  const { words, communeInsee, kind, amenities, radiusMeters, bookable, resourceKind, quantity } = filter;
  const nothing = sql``;
  return sql`
    ${communeInsee === null ? nothing : sql`and p.commune_insee = ${communeInsee}`}
    ${kind === null ? nothing : sql`and p.kind = ${kind}`}
    ${amenities.length === 0 ? nothing : sql`and p.amenities @> ${[...amenities]}::text[]`}
    ${radiusMeters === null ? nothing : sql`and distance.meters <= ${radiusMeters}::float8`}
    ${bookable === null ? nothing : sql`and ${isBookable(sql)} = ${bookable}`}
    ${resourceKind === null ? nothing : sql`and ${hasResource(sql, resourceKind, quantity)}`}
    ${words === null ? nothing : sql`and ${isCalled(sql, words)}`}`;
};

const hasResource = (sql: postgres.ISql, kind: string, quantity: number): Fragment => sql`
  exists (
    select 1 from resources r
    where r.place_id = p.id and r.kind = ${kind} and coalesce(r.retired_on > ${todayThere(sql)}, true)
      ${
        quantity === 1
          ? sql``
          : sql`and ${quantity}::int <= (
            select count(*) from resource_units ru where ru.place_id = r.place_id and ru.resource_id = r.id)`
      })`;

/** All words must occur in what a place is called and where it is; accents, case and hyphens don't matter. */
const isCalled = (sql: postgres.ISql, words: string): Fragment => sql`
  not exists (
    select 1 from unnest(string_to_array(folded(${words}::text), ' ')) as word
    where folded(concat_ws(' ', p.name, p.commune_name, p.postcode, p.address, array_to_string(p.tags, ' '),
      (select o.name from operators o where o.id = p.operator_id))) not like '%' || word || '%')`;
