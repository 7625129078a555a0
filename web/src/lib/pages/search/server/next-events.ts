import { type EventSchema, eventsContract } from '@escale/shared/events';
import type { Call } from '#lib/api/server/call.ts';

type Point = { lat: number; lon: number };

const SHOWN = 3;
/** Near means: of the next so many, wherever they are. */
const AMONG = 30;

/** The next events that anybody may come to; the search is shown without them, too. */
export async function soonestEvents(call: Call): Promise<EventSchema[]> {
  const answer = await call(eventsContract.list, { querystring: { limit: AMONG } });
  return answer.ok ? answer.value.items.filter(({ visibility }) => visibility === 'public') : [];
}

/** The few of them that are nearest, the soonest first; without a point, the soonest. */
export function nextEvents(events: readonly EventSchema[], near: Point | null): EventSchema[] {
  const far = ({ location }: EventSchema) =>
    near && location ? apartSquared(near, location) : Number.MAX_VALUE;
  const nearest = near ? events.toSorted((a, b) => far(a) - far(b) || 0) : events;
  return (
    nearest
      .slice(0, SHOWN)
      .toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
      // The list says nothing of it, and it may be long.
      .map((event) => ({ ...event, description: '' }))
  );
}

/** Over a department, a degree of longitude is a fixed part of one of latitude. */
function apartSquared(a: Point, b: Point): number {
  const north = a.lat - b.lat;
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return north ** 2 + east ** 2;
}
