import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { AllocationMode, ResourceKind } from '@escale/shared/resources';
import type { Executor } from '../transaction.ts';

export type PlanningSpaces = {
  now: Instant;
  usesCheckIn: boolean;
  /** In their order. */
  resources: {
    id: string;
    name: string;
    kind: ResourceKind;
    allocation: AllocationMode;
    slotMinutes: number;
    bufferMinutes: number;
    unitIds: string[];
  }[];
  /** Those that exist on some of the dates, in their order. */
  units: { id: string; label: string; kind: ResourceKind }[];
};

/** What a place consists of from one date to another, both included, with what has been retired meanwhile. */
export const readPlanningSpaces = async (
  { sql }: Executor,
  { placeId, from, to }: { placeId: string; from: LocalDate; to: LocalDate },
): Promise<PlanningSpaces> => {
  const [row] = await sql<PlanningSpaces[]>`
    select floor(extract(epoch from domain_now())::float8 * 1000) as now, p.uses_check_in as "usesCheckIn",
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', r.kind,
          'allocation', r.allocation, 'slotMinutes', r.slot_minutes, 'bufferMinutes', r.buffer_minutes,
          'unitIds', array(select ru.unit_id from resource_units ru
            where ru.place_id = r.place_id and ru.resource_id = r.id)) order by r.position, r.id), '[]')
        from resources r
        where r.place_id = p.id and coalesce(r.retired_on > ${from}::date, true)) as resources,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'label', u.label, 'kind', u.kind)
          order by u.position, u.id), '[]')
        from units u
        where u.place_id = p.id and u.valid_from <= ${to}::date
          and coalesce(u.valid_until > ${from}::date, true)) as units
    from places p where p.id = ${placeId}`;
  if (!row) throw new Error('a place vanished between two statements');
  return row;
};
