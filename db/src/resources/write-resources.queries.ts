import type { LocalDate } from '@escale/shared/kernel';
import type {
  AllocationMode,
  BookingRules,
  CancellationTier,
  ResourceKind,
  ResourceQuality,
} from '@escale/shared/resources';
import { and, eq } from 'drizzle-orm';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';
import { resources } from './resources.table.ts';

export type NewUnit = { id: string; label: string };

/** Units that exist from today on, after those the place has. */
export const insertUnits = async (
  { sql }: Executor,
  { placeId, kind, units }: { placeId: string; kind: ResourceKind; units: readonly NewUnit[] },
): Promise<void> => {
  await sql`
    insert into units (place_id, id, label, kind, position, valid_from)
    select p.id, unit.id, unit.label, ${kind},
      unit.nth + coalesce((select max(position) from units u where u.place_id = p.id), 0), ${todayThere(sql)}
    from places p
    cross join unnest(${units.map(({ id }) => id)}::uuid[], ${units.map(({ label }) => label)}::text[])
      with ordinality as unit(id, label, nth)
    where p.id = ${placeId}`;
};

/** The units of a place that exist today, in its order. */
export const readUnitIds = async ({ sql }: Executor, placeId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select u.id from units u join places p on p.id = u.place_id
    where p.id = ${placeId} and u.valid_from <= ${todayThere(sql)}
      and coalesce(u.valid_until > ${todayThere(sql)}, true)
    order by u.position, u.id`;
  return rows.map(({ id }) => id);
};

export type NewResourceRow = {
  placeId: string;
  id: string;
  name: string;
  kind: ResourceKind;
  allocation: AllocationMode;
  capacity: number | null;
  rules: BookingRules;
  cancellationPolicy: CancellationTier[];
  qualities: readonly ResourceQuality[];
  unitIds: readonly string[];
};

/** After the resources the place has, with the row by which its id alone leads to its place. */
export const insertResource = async ({ sql }: Executor, resource: NewResourceRow): Promise<void> => {
  const { placeId, id, rules } = resource;
  await sql`insert into place_of_id (id, place_id) values (${id}, ${placeId})`;
  await sql`
    insert into resources (place_id, id, name, kind, allocation, capacity, position, slot_minutes, min_minutes,
      max_minutes, min_notice_minutes, max_advance_days, buffer_minutes, max_stays_ahead, requires_approval, requires_training,
      rule_variations, cancellation_policy, qualities)
    values (${placeId}, ${id}, ${resource.name}, ${resource.kind}, ${resource.allocation}, ${resource.capacity},
      (select coalesce(max(position), 0) + 1 from resources where place_id = ${placeId}),
      ${rules.slotMinutes}, ${rules.minMinutes}, ${rules.maxMinutes}, ${rules.minNoticeMinutes},
      ${rules.maxAdvanceDays}, ${rules.bufferMinutes}, ${rules.maxStaysAhead}, ${rules.requiresApproval}, ${rules.requiresTraining},
      ${JSON.stringify(rules.variations)}::jsonb,
      ${JSON.stringify(resource.cancellationPolicy)}::jsonb, ${[...resource.qualities]}::text[])`;
  await sql`
    insert into resource_units (place_id, resource_id, unit_id)
    select ${placeId}, ${id}, unit_id from unnest(${[...resource.unitIds]}::uuid[]) as unit_id`;
};

export type ResourceColumns = {
  name: string;
  capacity: number | null;
  rules: BookingRules;
  cancellationPolicy: CancellationTier[];
  qualities: ResourceQuality[];
};

export const updateResource = async (
  { orm }: Executor,
  { placeId, id }: { placeId: string; id: string },
  { rules, ...columns }: ResourceColumns,
): Promise<void> => {
  await orm
    .update(resources)
    .set({ ...columns, ...rules })
    .where(and(eq(resources.placeId, placeId), eq(resources.id, id)));
};

/**
 * Nobody else changes the resource until the transaction ends; bookings go on. The answer is the civil date at
 * its place, or null where there is no such resource on sale.
 */
export const lockResource = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<LocalDate | null> => {
  const [row] = await sql<{ today: LocalDate }[]>`
    select ${todayThere(sql)}::text as today from resources r join places p on p.id = r.place_id
    where r.place_id = ${placeId} and r.id = ${id} and r.retired_on is null for no key update of r`;
  return row?.today ?? null;
};

/** Live bookings that have not ended yet. */
export const countBookingsToCome = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<number> => {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from bookings
    where place_id = ${placeId} and upper(period) > (select domain_now())
      and (resource_id = ${id} or id in (select booking_id from booking_parts
        where place_id = ${placeId} and resource_id = ${id}))
      and status not in ('cancelled', 'expired', 'completed', 'no_show')`;
  return row?.count ?? 0;
};

/** Takes a resource off sale today; units that no other resource uses end with it. */
export const retireResource = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<void> => {
  await sql`
    update resources r set retired_on = ${todayThere(sql)} from places p
    where p.id = ${placeId} and r.place_id = p.id and r.id = ${id}`;
  await sql`
    update units u set valid_until = greatest(${todayThere(sql)}, u.valid_from + 1) from places p
    where p.id = ${placeId} and u.place_id = p.id and u.valid_until is null
      and u.id in (select unit_id from resource_units where place_id = ${placeId} and resource_id = ${id})
      and not exists (
        select 1 from resource_units ru join resources r on r.place_id = ru.place_id and r.id = ru.resource_id
        where ru.place_id = u.place_id and ru.unit_id = u.id and r.retired_on is null)`;
};
