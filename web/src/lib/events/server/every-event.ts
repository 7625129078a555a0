import { type EventQuery, type EventSchema, eventsContract } from '@escale/shared/events';
import type { Answer, Call } from '#lib/api/server/call.ts';

type Events = { items: EventSchema[]; nextCursor: string | null };

/** What is to come, page after page; a machine that reads more than this many wants the API. */
export async function everyEvent(
  call: Call,
  query: EventQuery = {},
  most = 500,
): Promise<Answer<EventSchema[]>> {
  const items: EventSchema[] = [];
  let cursor: string | null = null;
  do {
    const querystring: EventQuery = { ...query, limit: 100, ...(cursor !== null && { cursor }) };
    const answer: Answer<Events> = await call(eventsContract.list, { querystring });
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    cursor = answer.value.nextCursor;
  } while (cursor !== null && items.length < most);
  return { ok: true, value: items };
}
