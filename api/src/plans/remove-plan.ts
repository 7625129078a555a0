import { transaction } from '@escale/db';
import { deletePlan } from '@escale/db/plans';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { auditPlan } from './audit-plan.ts';
import type { PlanKey } from './plan-key.ts';
import { requireRevision } from './require-revision.ts';

/** @throws Refused not-found | plan-changed */
export const removePlan = async (
  ports: Ports,
  actor: Actor,
  key: PlanKey,
  revision: number,
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    await requireRevision(tx, key, revision);
    await deletePlan(tx, key);
    await auditPlan(ports, tx, actor, key, 'plan.removed');
  });
};
