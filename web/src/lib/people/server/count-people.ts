import { peopleContract } from '@escale/shared/people';
import type { Call } from '#lib/api/server/call.ts';

/** How many people of a place its reader may see; the page of a place is shown without that, too. */
export async function countPeople(call: Call, slug: string): Promise<number> {
  const answer = await call(peopleContract.list, { params: { slug }, querystring: { limit: 1 } });
  return answer.ok ? answer.value.total : 0;
}
