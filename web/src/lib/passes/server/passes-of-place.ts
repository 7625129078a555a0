import { type PassProductSchema, passesContract } from '@escale/shared/passes';
import type { Call } from '#lib/api/server/call.ts';

/** What a place sells ahead; its page is shown without it, too. */
export async function passesOfPlace(call: Call, slug: string): Promise<PassProductSchema[]> {
  const answer = await call(passesContract.listProducts, { params: { slug } });
  return answer.ok ? answer.value : [];
}
