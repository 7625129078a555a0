import type { Instant } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Executor } from '../transaction.ts';

export type IncidentRow = {
  id: string;
  what: string;
  breaksAccess: boolean;
  resourceId: string | null;
  resourceName: string | null;
  units: string[];
  startsAt: Instant;
  endsAt: Instant | null;
  resolvedAt: Instant | null;
  isExample: boolean;
};

const select = (sql: postgres.ISql) => sql`
  select i.id, i.what, i.breaks_access as "breaksAccess", i.resource_id as "resourceId", r.name as "resourceName",
    array(select u.label from units u where u.place_id = i.place_id and u.id = any(i.unit_ids) order by u.position)
      as units,
    floor(extract(epoch from i.starts_at)::float8 * 1000) as "startsAt",
    floor(extract(epoch from i.ends_at)::float8 * 1000) as "endsAt",
    floor(extract(epoch from i.resolved_at)::float8 * 1000) as "resolvedAt", i.is_example as "isExample"
  from incidents i left join resources r on r.place_id = i.place_id and r.id = i.resource_id`;

/** What lasts, the newest first. */
export const readIncidents = async ({ sql }: Executor, placeId: string): Promise<IncidentRow[]> => sql<
  IncidentRow[]
>`
  ${select(sql)} where i.place_id = ${placeId} and i.resolved_at is null
    and coalesce(i.ends_at > (select domain_now()), true)
  order by i.starts_at desc, i.id`;

export const readIncident = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<IncidentRow | null> => {
  const [row] = await sql<IncidentRow[]>`${select(sql)} where i.place_id = ${placeId} and i.id = ${id}`;
  return row ?? null;
};

export type NewIncidentRow = {
  placeId: string;
  id: string;
  what: string;
  breaksAccess: boolean;
  resourceId: string | null;
  unitIds: readonly string[];
  startsAt: Instant;
  endsAt: Instant | null;
  createdBy: string;
};

const iso = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

export const insertIncident = async ({ sql }: Executor, row: NewIncidentRow): Promise<void> => {
  await sql`
    insert into incidents (place_id, id, what, breaks_access, resource_id, unit_ids, starts_at, ends_at, created_by)
    values (${row.placeId}, ${row.id}, ${row.what}, ${row.breaksAccess}, ${row.resourceId},
      ${[...row.unitIds]}::uuid[], ${iso(row.startsAt)}, ${iso(row.endsAt)}, ${row.createdBy})`;
};

/** False when it was not known, or was resolved before. */
export const closeIncident = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<boolean> => {
  const changed = await sql`
    update incidents set resolved_at = (select domain_now())
    where place_id = ${placeId} and id = ${id} and resolved_at is null`;
  return changed.count === 1;
};

/** The units that belong to a space of the place, of those asked for; null when the space is not the place's. */
export const readUnitsOfSpace = async (
  { sql }: Executor,
  { placeId, resourceId }: { placeId: string; resourceId: string },
): Promise<string[] | null> => {
  const [row] = await sql<{ unitIds: string[] }[]>`
    select array(select unit_id from resource_units ru where ru.place_id = r.place_id and ru.resource_id = r.id)
      as "unitIds"
    from resources r where r.place_id = ${placeId} and r.id = ${resourceId}`;
  return row?.unitIds ?? null;
};
