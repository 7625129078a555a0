import type { LocalDate } from '@escale/shared/kernel';
import type {
  AllocationMode,
  BookingRules,
  CancellationTier,
  ResourceKind,
  ResourceQuality,
  ResourceSchema,
} from '@escale/shared/resources';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { todayThere } from '../places/place-items.queries.ts';
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
  qualities: ResourceQuality[];
  retiredOn: LocalDate | null;
  isExample: boolean;
  units: { id: string; label: string }[];
};

/** The resource `r` of the place `p`. */
export const resourceAsJson = (sql: postgres.ISql): Fragment => sql`
  jsonb_build_object(
    'placeId', r.place_id, 'id', r.id, 'name', r.name, 'kind', r.kind, 'allocation', r.allocation,
    'capacity', r.capacity,
    'rules', jsonb_build_object('slotMinutes', r.slot_minutes, 'minMinutes', r.min_minutes,
      'maxMinutes', r.max_minutes, 'minNoticeMinutes', r.min_notice_minutes,
      'maxAdvanceDays', r.max_advance_days, 'bufferMinutes', r.buffer_minutes,
      'maxStaysAhead', r.max_stays_ahead, 'variations', r.rule_variations,
      'requiresApproval', r.requires_approval, 'requiresTraining', r.requires_training),
    'cancellationPolicy', r.cancellation_policy, 'qualities', to_jsonb(r.qualities), 'retiredOn', r.retired_on, 'isExample', r.is_example,
    'units', (
      select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'label', u.label) order by u.position, u.id), '[]')
      from resource_units ru join units u on u.place_id = ru.place_id and u.id = ru.unit_id
      where ru.place_id = r.place_id and ru.resource_id = r.id
        and u.valid_from <= ${todayThere(sql)} and coalesce(u.valid_until > ${todayThere(sql)}, true)))`;

/** Tariffs of the resource `r` that are in force today at the place `p`, or will be. */
const tariffsToCome = (sql: postgres.ISql): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('formula', t.formula, 'audience', t.audience,
      'amountCents', t.amount_cents, 'currency', t.currency, 'vatRateBasisPoints', t.vat_rate_basis_points,
      'validFrom', t.valid_from, 'example', t.is_example)
      order by t.audience <> 'standard', t.audience, array_position(array['hour', 'half_day', 'day', 'week', 'month'], t.formula), t.valid_from), '[]')
    from tariffs t
    where t.place_id = r.place_id and t.resource_id = r.id and not exists (
      select 1 from tariffs later
      where later.place_id = t.place_id and later.resource_id = t.resource_id and later.formula = t.formula
        and later.audience = t.audience and later.valid_from > t.valid_from
        and later.valid_from <= ${todayThere(sql)}))`;

/** A resource as its place's page shows it. */
export type ResourceSheet = ResourceRow & { placeSlug: string; tariffs: ResourceSchema['tariffs'] };

/** Every resource of a place that is not retired, or the one asked for, in one statement. */
export const readResourceSheets = async (
  { sql }: Executor,
  { placeId, resourceId }: { placeId: string; resourceId: string | null },
): Promise<ResourceSheet[]> => {
  const rows = await sql<{ resource: ResourceRow; placeSlug: string; tariffs: ResourceSheet['tariffs'] }[]>`
    select ${resourceAsJson(sql)} as resource, p.slug as "placeSlug", ${tariffsToCome(sql)} as tariffs
    from resources r join places p on p.id = r.place_id
    where r.place_id = ${placeId} and (${resourceId}::uuid is null or r.id = ${resourceId})
      and coalesce(r.retired_on > ${todayThere(sql)}, true)
    order by r.position, r.id`;
  return rows.map(({ resource, ...rest }) => ({ ...resource, ...rest }));
};

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
