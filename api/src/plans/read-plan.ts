import type { Executor } from '@escale/db';
import { readPlans } from '@escale/db/plans';
import type { Plan } from '@escale/shared/plans';
import { Refused } from '../refused.ts';
import type { PlanKey } from './plan-key.ts';
import { planOf } from './plan-of.ts';

/** @throws Refused not-found */
export const readPlan = async (executor: Executor, key: PlanKey): Promise<Plan> => {
  const [plan] = await readPlans(executor, key);
  if (!plan) throw new Refused({ code: 'not-found' });
  return planOf(plan, key.slug);
};
