import { type Executor, writeAudit } from '@escale/db';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import type { PlanKey } from './plan-key.ts';

export const auditPlan = (
  ports: Ports,
  tx: Executor,
  actor: Actor,
  { placeId, planId }: PlanKey,
  action: 'plan.saved' | 'plan.removed' | 'plan.picture_changed',
): Promise<void> =>
  writeAudit(tx, { id: ports.newId(), actorId: actor.memberId, placeId, action, subjectId: planId });
