import { listRegistrations } from '@escale/db/events';
import type { eventsContract } from '@escale/shared/events';
import type { RouteOutput } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';

/** Names for the place alone, which has to know whom to expect. */
export const listAttendees = async (
  { database }: Ports,
  event: { placeId: string; eventId: string },
): Promise<RouteOutput<typeof eventsContract.attendees>> => {
  const rows = await listRegistrations(database, event);
  return rows.map(({ id, displayName, status, present }) => ({ id, displayName, status, present }));
};
