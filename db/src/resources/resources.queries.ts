import type { LocalDate } from '@escale/shared/kernel';
import type { AllocationMode, BookingRules, CancellationTier, ResourceKind } from '@escale/shared/resources';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

/** A resource with the units that exist today at its place, in their order. */
export type ResourceRow = {
  placeId: string;
  id: string;
  name: string;
  kind: ResourceKind;
  allocation: AllocationMode;
  capacity: number | null;
  rules: BookingRules;
  cancellationPolicy: CancellationTier[];
  retiredOn: LocalDate | null;
  isExample: boolean;
  units: { id: string; label: string }[];
};

/** Today at the place `p`. */
export const todayThere = (sql: postgres.ISql): Fragment =>
  sql`((select domain_now()) at time zone p.time_zone)::date`;

/** The resource `r` of the place `p`. */
export const resourceAsJson = (sql: postgres.ISql): Fragment => sql`
  jsonb_build_object(
    'placeId', r.place_id, 'id', r.id, 'name', r.name, 'kind', r.kind, 'allocation', r.allocation,
    'capacity', r.capacity,
    'rules', jsonb_build_object('slotMinutes', r.slot_minutes, 'minMinutes', r.min_minutes,
      'maxMinutes', r.max_minutes, 'minNoticeMinutes', r.min_notice_minutes,
      'maxAdvanceDays', r.max_advance_days, 'bufferMinutes', r.buffer_minutes,
      'requiresApproval', r.requires_approval, 'requiresTraining', r.requires_training),
    'cancellationPolicy', r.cancellation_policy, 'retiredOn', r.retired_on, 'isExample', r.is_example,
    'units', (
      select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'label', u.label) order by u.position, u.id), '[]')
      from resource_units ru join units u on u.place_id = ru.place_id and u.id = ru.unit_id
      where ru.place_id = r.place_id and ru.resource_id = r.id
        and u.valid_from <= ${todayThere(sql)} and coalesce(u.valid_until > ${todayThere(sql)}, true)))`;

/** What these places have to book today, in their order, in one statement; `kind` null: of every kind. */
export const readResources = async (
  { sql }: Executor,
  { placeIds, kind }: { placeIds: readonly string[]; kind: string | null },
): Promise<ResourceRow[]> => {
  const rows = await sql<{ resource: ResourceRow }[]>`
    select ${resourceAsJson(sql)} as resource
    from resources r join places p on p.id = r.place_id
    where r.place_id = any(${[...placeIds]}::uuid[]) and (${kind}::text is null or r.kind = ${kind})
      and coalesce(r.retired_on > ${todayThere(sql)}, true)
    order by r.place_id, r.position, r.id`;
  return rows.map(({ resource }) => resource);
};
