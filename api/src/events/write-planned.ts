import { type Executor, writeAudit } from '@escale/db';
import { type EventFields, insertEvent } from '@escale/db/events';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import type { Planning } from './read-planning.ts';
import { takeRooms } from './take-rooms.ts';

/** Takes the rooms of one event and writes it down. The caller has the locks of the group. */
export const writePlanned = async (
  ports: Ports,
  tx: Executor,
  { memberId }: Actor,
  { placeId, unitIds, resourceIds, group }: Planning,
  fields: Omit<EventFields, 'resourceIds'>,
): Promise<string> => {
  const id = ports.newId();
  if (unitIds.length > 0)
    await takeRooms(ports, tx, group, { eventId: id, placeId, period: fields.period, unitIds });
  await insertEvent(tx, { ...fields, resourceIds, placeId, id, createdBy: memberId });
  const entry = { actorId: memberId, placeId, action: 'event.created', subjectId: id };
  await writeAudit(tx, { id: ports.newId(), ...entry });
  return id;
};
