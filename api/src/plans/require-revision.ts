import type { Executor } from '@escale/db';
import { lockPlan, readLastChange } from '@escale/db/plans';
import { instantText } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';
import type { PlanKey } from './plan-key.ts';

/**
 * Locks a plan that still is as the manager saw it; what somebody else saved meanwhile is never overwritten unseen.
 * @throws Refused not-found | plan-changed
 */
export const requireRevision = async (tx: Executor, key: PlanKey, seen: number): Promise<void> => {
  const revision = await lockPlan(tx, key);
  if (revision === seen || (revision === null && seen === 0)) return;
  if (revision === null) throw new Refused({ code: 'not-found' });
  throw await changedMeanwhile(tx, key, revision);
};

export const changedMeanwhile = async (tx: Executor, key: PlanKey, revision: number): Promise<Refused> => {
  const last = await readLastChange(tx, key);
  return new Refused({
    code: 'plan-changed',
    revision,
    changedBy: last?.by ?? null,
    changedAt: last && instantText(last.at, last.timeZone),
  });
};
