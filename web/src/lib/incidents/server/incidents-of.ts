import { type Incident, incidentsContract } from '@escale/shared/incidents';
import type { Call } from '#lib/api/server/call.ts';

/** What does not work at a place; a page does without it rather than not be shown. */
export async function incidentsOf(call: Call, slug: string): Promise<Incident[]> {
  const answer = await call(incidentsContract.list, { params: { slug } });
  return answer.ok ? answer.value.items : [];
}
