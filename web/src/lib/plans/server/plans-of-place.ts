import { type Plan, plansContract } from '@escale/shared/plans';
import type { Call } from '#lib/api/server/call.ts';

/** A page goes on without the drawing: the lists beside it say the same. */
export async function plansOfPlace(call: Call, slug: string): Promise<Plan[]> {
  const answer = await call(plansContract.list, { params: { slug } });
  return answer.ok ? answer.value : [];
}
