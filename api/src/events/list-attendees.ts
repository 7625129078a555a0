import { listRegistrations } from '@escale/db/events';
import { DEPARTMENT_HOME, type eventsContract } from '@escale/shared/events';
import type { Actor, RouteOutput } from '@escale/shared/kernel';
import { requireReception } from '../bookings/require-reception.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * Names for those of the place who receive people, and have to know whom to expect; of the department's events for nobody.
 * @throws Refused not-allowed
 */
export const listAttendees = async (
  { database }: Ports,
  actor: Actor,
  event: { placeId: string; eventId: string },
): Promise<RouteOutput<typeof eventsContract.attendees>> => {
  if (event.placeId === DEPARTMENT_HOME.id) throw new Refused({ code: 'not-allowed' });
  requireReception(actor, event.placeId);
  const rows = await listRegistrations(database, event);
  return rows.map(({ id, displayName, status, present }) => ({ id, displayName, status, present }));
};
