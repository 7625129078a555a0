import { type EventSchema, eventsContract } from '@escale/shared/events';
import type { Call } from '#lib/api/server/call.ts';

/** The next few events of a place; its page is shown without them, too. */
export async function eventsOfPlace(call: Call, place: string): Promise<EventSchema[]> {
  const answer = await call(eventsContract.list, { querystring: { place, limit: 4 } });
  return answer.ok ? answer.value.items : [];
}
