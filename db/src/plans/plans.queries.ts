import type { Instant } from '@escale/shared/kernel';
import type { Plan, PlanDrawing } from '@escale/shared/plans';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';

type Key = { placeId: string; planId: string };

export type PlanRow = Omit<Plan, 'background'> & {
  background: { mark: string; width: number; height: number } | null;
};

/** The plans of a place in their order, or the one asked for, with the units that exist today. */
export const readPlans = async (
  { sql }: Executor,
  { placeId, planId }: { placeId: string; planId: string | null },
): Promise<PlanRow[]> => sql<PlanRow[]>`
  select plan.id, plan.revision, plan.name, plan.position, plan.width, plan.height, plan.shapes,
    plan.is_example as example,
    (select jsonb_build_object('mark', b.mark, 'width', b.width, 'height', b.height) from plan_backgrounds b
      where b.place_id = plan.place_id and b.plan_id = plan.id) as background,
    (select coalesce(jsonb_agg(jsonb_build_object('unitId', u.id, 'label', u.label, 'kind', u.kind, 'form', pu.form,
        'x', pu.x, 'y', pu.y, 'width', pu.width, 'height', pu.height, 'rotation', pu.rotation,
        'labelSide', pu.label_side) order by u.position, u.id), '[]')
      from plan_units pu join units u on u.place_id = pu.place_id and u.id = pu.unit_id
      where pu.place_id = plan.place_id and pu.plan_id = plan.id
        and u.valid_from <= ${todayThere(sql)} and coalesce(u.valid_until > ${todayThere(sql)}, true)) as units
  from plans plan join places p on p.id = plan.place_id
  where plan.place_id = ${placeId} and (${planId}::uuid is null or plan.id = ${planId})
  order by plan.position, plan.id`;

/** Nobody else changes the plan until the transaction ends; null where there is none. */
export const lockPlan = async ({ sql }: Executor, { placeId, planId }: Key): Promise<number | null> => {
  const [row] = await sql<{ revision: number }[]>`
    select revision from plans where place_id = ${placeId} and id = ${planId} for update`;
  return row?.revision ?? null;
};

/** Who touched the plan last, for whoever is refused because of it. */
export const readLastChange = async (
  { sql }: Executor,
  { placeId, planId }: Key,
): Promise<{ by: string | null; at: Instant; timeZone: string } | null> => {
  const [row] = await sql<{ by: string | null; at: Instant; timeZone: string }[]>`
    select m.display_name as by, floor(extract(epoch from a.at)::float8 * 1000) as at, p.time_zone as "timeZone"
    from audit a join places p on p.id = a.place_id left join members m on m.id = a.actor_id
    where a.place_id = ${placeId} and a.subject_id = ${planId} order by a.at desc, a.id desc limit 1`;
  return row ?? null;
};

/** The plan as drawn, one revision on. False where somebody made one of that id in the same moment. */
export const writePlan = async (
  { sql }: Executor,
  { placeId, planId, drawing }: Key & { drawing: PlanDrawing },
): Promise<boolean> => {
  const { name, position, width, height, shapes, revision, units } = drawing;
  const written = await sql`
    insert into plans as plan (place_id, id, name, position, width, height, shapes)
    values (${placeId}, ${planId}, ${name}, ${position}, ${width}, ${height}, ${JSON.stringify(shapes)}::text::jsonb)
    on conflict (place_id, id) do update set name = excluded.name, position = excluded.position,
      width = excluded.width, height = excluded.height, shapes = excluded.shapes, revision = plan.revision + 1,
      is_example = false
      where plan.revision = ${revision}
    returning 1`;
  if (written.length === 0) return false;
  await sql`delete from plan_units where place_id = ${placeId} and plan_id = ${planId}`;
  await sql`
    insert into plan_units (place_id, plan_id, unit_id, form, x, y, width, height, rotation, label_side)
    select ${placeId}, ${planId}, u."unitId", u.form, u.x, u.y, u.width, u.height, u.rotation, u."labelSide"
    from jsonb_to_recordset(${JSON.stringify(units)}::text::jsonb) as u("unitId" uuid, form text, x int, y int,
      width int, height int, rotation int, "labelSide" text)`;
  return true;
};

export const deletePlan = async ({ sql }: Executor, { placeId, planId }: Key): Promise<void> => {
  await sql`delete from plans where place_id = ${placeId} and id = ${planId}`;
};
