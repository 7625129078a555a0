import type { TargetMetric, TargetUnit } from '@escale/shared/subsidies';
import type { Executor } from '../transaction.ts';

/** Who has a word on what a place agreed to. */
export const readManagersOfPlace = async ({ sql }: Executor, placeId: string): Promise<string[]> => {
  const rows = await sql<{ memberId: string }[]>`
    select member_id as "memberId" from place_roles
    where place_id = ${placeId} and role in ('owner', 'manager') order by member_id`;
  return rows.map(({ memberId }) => memberId);
};

export type LateTarget = {
  placeName: string;
  placeSlug: string;
  projectName: string;
  metric: TargetMetric;
  value: number;
  unit: TargetUnit;
  label: string | null;
};

/** A target that is late still; null once it has recovered or was taken back. */
export const readLateTarget = async ({ sql }: Executor, id: string): Promise<LateTarget | null> => {
  const [row] = await sql<LateTarget[]>`
    select place.name as "placeName", place.slug as "placeSlug", p.name as "projectName", t.metric, t.value, t.unit,
      t.label
    from subsidy_targets t join subsidies s on s.id = t.subsidy_id join supported_projects p on p.id = s.project_id
    join places place on place.id = p.place_id
    where t.id = ${id} and exists (select 1 from target_warnings w where w.target_id = t.id and w.recovered_on is null)`;
  return row ?? null;
};
