import type { Instant } from '@escale/shared/kernel';
import type { ResourceKind } from '@escale/shared/resources';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';
import type { NewUnit } from './write-resources.queries.ts';

export type UnitRow = NewUnit & { kind: ResourceKind; resourceIds: string[] };
export type BookedUnitRow = {
  label: string;
  reference: string | null;
  displayName: string | null;
  timeZone: string;
  start: Instant;
  end: Instant;
};

/** The units of a place that stay, in its order, and the spaces on sale that are made of them. */
export const readUnits = async ({ sql }: Executor, placeId: string): Promise<UnitRow[]> => sql`
  select u.id, u.label, u.kind, array(
      select r.id from resource_units ru join resources r on r.place_id = ru.place_id and r.id = ru.resource_id
      where ru.place_id = u.place_id and ru.unit_id = u.id and r.retired_on is null order by r.position, r.id
    ) as "resourceIds"
  from units u join places p on p.id = u.place_id
  where p.id = ${placeId} and u.valid_from <= ${todayThere(sql)} and u.valid_until is null
  order by u.position, u.id`;

export const renameUnits = async (
  { sql }: Executor,
  { placeId, units }: { placeId: string; units: readonly NewUnit[] },
): Promise<void> => {
  await sql`
    update units u set label = named.label
    from unnest(${units.map(({ id }) => id)}::uuid[], ${units.map(({ label }) => label)}::text[]) as named(id, label)
    where u.place_id = ${placeId} and u.id = named.id and u.label <> named.label`;
};

export const linkUnits = async (
  { sql }: Executor,
  { placeId, resourceId, unitIds }: { placeId: string; resourceId: string; unitIds: readonly string[] },
): Promise<void> => {
  await sql`
    insert into resource_units (place_id, resource_id, unit_id)
    select ${placeId}, ${resourceId}, unit_id from unnest(${[...unitIds]}::uuid[]) as unit_id`;
};

/** Hiring out the whole place takes every unit it has: also those that come after it. */
export const linkToWholePlace = async (
  { sql }: Executor,
  { placeId, unitIds }: { placeId: string; unitIds: readonly string[] },
): Promise<void> => {
  await sql`
    insert into resource_units (place_id, resource_id, unit_id)
    select r.place_id, r.id, unit_id from resources r cross join unnest(${[...unitIds]}::uuid[]) as unit_id
    where r.place_id = ${placeId} and r.kind = 'whole_place' and r.retired_on is null
    on conflict do nothing`;
};

/**
 * Units leave a space, and end today where no other space on sale is made of them but the whole place, which they then
 * leave too. What they were stays on record.
 */
export const unlinkUnits = async (
  { sql }: Executor,
  { placeId, resourceId, unitIds }: { placeId: string; resourceId: string; unitIds: readonly string[] },
): Promise<void> => {
  await sql`
    delete from resource_units
    where place_id = ${placeId} and resource_id = ${resourceId} and unit_id = any(${[...unitIds]}::uuid[])`;
  await sql`
    update units u set valid_until = greatest(${todayThere(sql)}, u.valid_from + 1) from places p
    where p.id = ${placeId} and u.place_id = p.id and u.valid_until is null
      and u.id = any(${[...unitIds]}::uuid[])
      and not exists (
        select 1 from resource_units ru join resources r on r.place_id = ru.place_id and r.id = ru.resource_id
        where ru.place_id = u.place_id and ru.unit_id = u.id and r.retired_on is null and r.kind <> 'whole_place')`;
  await sql`
    delete from resource_units ru using resources r, units u
    where ru.place_id = ${placeId} and ru.unit_id = any(${[...unitIds]}::uuid[])
      and r.place_id = ru.place_id and r.id = ru.resource_id and r.kind = 'whole_place'
      and u.place_id = ru.place_id and u.id = ru.unit_id and u.valid_until is not null`;
};

/** Who has units now or later: stays that stand, and events. */
export const readBookedUnits = async (
  { sql }: Executor,
  { placeId, unitIds }: { placeId: string; unitIds: readonly string[] },
): Promise<BookedUnitRow[]> => sql`
  select u.label, b.reference, m.display_name as "displayName", p.time_zone as "timeZone",
    floor(extract(epoch from lower(a.period))::float8 * 1000) as start,
    floor(extract(epoch from upper(a.period))::float8 * 1000) as end
  from allocations a
  join units u on u.place_id = a.place_id and u.id = a.unit_id
  join places p on p.id = a.place_id
  left join bookings b on b.place_id = a.place_id and b.id = a.holder_id
  left join members m on m.id = b.member_id
  where a.place_id = ${placeId} and a.unit_id = any(${[...unitIds]}::uuid[]) and a.holder_kind <> 'closure'
    and upper(a.period) > (select domain_now())
    and (b.hold_expires_at is null or b.hold_expires_at > (select domain_now()))
  order by lower(a.period), u.position limit 50`;
