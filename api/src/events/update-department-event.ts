import type { DepartmentEventPatch, EventSchema } from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { ofDepartment } from './of-department.ts';
import { updateEvent } from './update-event.ts';
import { venueOf } from './venue-of.ts';

/**
 * Changes an event of the department that has not begun.
 * @throws Refused as `updateEvent`, and not-found (its place) | unknown-commune
 */
export const updateDepartmentEvent = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { venue, ...patch }: DepartmentEventPatch,
): Promise<EventSchema> =>
  ofDepartment(ports, actor, id, async () =>
    updateEvent(ports, actor, id, { ...patch, venue: await venueOf(ports.database, venue) }),
  );
