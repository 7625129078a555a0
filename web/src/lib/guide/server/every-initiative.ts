import { type InitiativeQuery, type InitiativeSchema, initiativesContract } from '@escale/shared/initiatives';
import type { Page } from '@escale/shared/kernel';
import type { Answer, Call } from '#lib/api/server/call.ts';

/** All published initiatives, page by page. */
export async function everyInitiative(call: Call): Promise<Answer<InitiativeSchema[]>> {
  const items: InitiativeSchema[] = [];
  let cursor: string | null = null;
  do {
    const querystring: InitiativeQuery = { limit: 100, ...(cursor !== null && { cursor }) };
    const answer: Answer<Page<InitiativeSchema>> = await call(initiativesContract.list, { querystring });
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    cursor = answer.value.nextCursor;
  } while (cursor !== null);
  return { ok: true, value: items };
}
