import { initiativesContract } from '@escale/shared/initiatives';
import type { Call } from '#lib/api/server/call.ts';

/** What works with a place, by name; its page is shown without them, too. */
export async function initiativesOfPlace(call: Call, place: string): Promise<{ id: string; name: string }[]> {
  const answer = await call(initiativesContract.list, { querystring: { place, limit: 8 } });
  return answer.ok ? answer.value.items.map(({ id, name }) => ({ id, name })) : [];
}
