import { type EventSchema, eventsContract } from '@escale/shared/events';
import type { Call } from '#lib/api/server/call.ts';

/** What the person has registered for or waits for, and is not over; their bookings are shown without it, too. */
export async function myEvents(call: Call): Promise<EventSchema[]> {
  const answer = await call(eventsContract.list, { querystring: { scope: 'mine', limit: 50 } });
  return answer.ok ? answer.value.items : [];
}
