import { takeLocks, transaction, writeAudit } from '@escale/db';
import { release } from '@escale/db/availability';
import { cancelEvent as write } from '@escale/db/events';
import type { EventSchema } from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import { offerFreedRoom } from '../bookings/offer-freed-room.ts';
import { locksOf } from '../bookings/packing-group.ts';
import { groupsOfUnits } from '../closures/groups-of-units.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { eventLock } from './event-lock.ts';
import { findEvent } from './find-event.ts';
import { readEvent } from './read-event.ts';
import { requireToCome } from './require-to-come.ts';
import { tellRegistered } from './tell-registered.ts';

/**
 * Calls an event off. Its rooms go to who waits for them in the same transaction, and whoever is registered is told.
 * @throws Refused not-found | event-cancelled | event-already-begun
 */
export const cancelEvent = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { reason }: { reason?: string },
): Promise<EventSchema> => {
  const before = await findEvent(ports.database, id, actor);
  const { placeId, timeZone, unitIds } = before;
  const group = await groupsOfUnits(ports, { placeId, timeZone }, unitIds);
  await transaction(ports.database, async (tx) => {
    await takeLocks(tx, [eventLock(before), ...locksOf(group)]);
    const event = await findEvent(tx, id, actor);
    requireToCome(event);
    if (event.revision !== before.revision) throw new Refused({ code: 'slot-unavailable' });
    await write(tx, { placeId, id, reason: reason?.trim() || null });
    await release(tx, { placeId, holderId: id });
    await tellRegistered(ports, tx, { placeId, id, revision: event.revision + 1 }, 'event.cancelled');
    const entry = { actorId: actor.memberId, placeId, action: 'event.cancelled', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
    if (unitIds.length > 0) await offerFreedRoom(ports, tx, group, [event.period]);
  });
  return readEvent(ports, actor, id);
};
