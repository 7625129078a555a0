import { type Executor, transaction } from '@escale/db';
import { writePlan } from '@escale/db/plans';
import { readUnitIds } from '@escale/db/resources';
import type { Actor } from '@escale/shared/kernel';
import type { Plan, PlanDrawing } from '@escale/shared/plans';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { auditPlan } from './audit-plan.ts';
import type { PlanKey } from './plan-key.ts';
import { readPlan } from './read-plan.ts';
import { changedMeanwhile, requireRevision } from './require-revision.ts';

/**
 * A new plan, or all of one that nobody else has changed since it was read.
 * @throws Refused not-found | plan-changed | unit-not-of-this-place
 */
export const savePlan = async (
  ports: Ports,
  actor: Actor,
  key: PlanKey,
  wish: PlanDrawing,
): Promise<Plan> => {
  const drawing = { ...wish, name: wish.name.trim() };
  return transaction(ports.database, async (tx) => {
    await requireRevision(tx, key, drawing.revision);
    await requireOwnUnits(tx, key.placeId, drawing);
    if (!(await writePlan(tx, { ...key, drawing }))) throw await changedMeanwhile(tx, key, 1);
    await auditPlan(ports, tx, actor, key, 'plan.saved');
    return readPlan(tx, key);
  });
};

const requireOwnUnits = async (tx: Executor, placeId: string, { units }: PlanDrawing): Promise<void> => {
  const asked = units.map(({ unitId }) => unitId.toLowerCase());
  if (new Set(asked).size < asked.length) {
    const errors = [{ field: 'body.units', message: 'names a unit twice' }];
    throw new Refused({ code: 'malformed-request', errors });
  }
  const known = new Set(await readUnitIds(tx, placeId));
  const foreign = asked.filter((id) => !known.has(id));
  if (foreign.length > 0) throw new Refused({ code: 'unit-not-of-this-place', unitIds: foreign });
};
