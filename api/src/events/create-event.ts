import { readNow, takeLocks, transaction, writeAudit } from '@escale/db';
import { insertEvent } from '@escale/db/events';
import { placeOf } from '@escale/db/places';
import { type EventSchema, type NewEvent, readEventPeriod } from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import { locksOf } from '../bookings/packing-group.ts';
import { groupsOfUnits } from '../closures/groups-of-units.ts';
import { requireManagement } from '../http/access.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readEvent } from './read-event.ts';
import { takeRooms } from './take-rooms.ts';
import { unitsOfRooms } from './units-of-rooms.ts';
import { withRoomsFree } from './with-rooms-free.ts';

/**
 * Plans an event and takes its rooms, all of them or none.
 * @throws Refused not-found | not-allowed | resource-not-of-this-place | event-hits-bookings | closure-overlaps, or
 * what stands against the period
 */
export const createEvent = async (
  ports: Ports,
  actor: Actor,
  { placeSlug, start, end, title, resourceIds = [], amountCents = 0, ...wish }: NewEvent,
): Promise<EventSchema> => {
  const { database } = ports;
  const [place, now] = await Promise.all([
    placeOf(database, { slug: placeSlug, id: null }),
    readNow(database),
  ]);
  const placeId = requireManagement(actor, place);
  const timeZone = place?.timeZone ?? 'Europe/Paris';
  const period = readEventPeriod({ start, end }, { timeZone, now });
  if (!period.ok) throw new Refused(period.refusal);
  const wanted = [...new Set(resourceIds)];
  const unitIds = await unitsOfRooms(database, placeId, wanted);
  const group = await groupsOfUnits(ports, { placeId, timeZone }, unitIds);
  const id = ports.newId();
  const { memberId } = actor;
  const rooms = { eventId: id, placeId, period: period.value, unitIds };
  await withRoomsFree(ports, rooms, () =>
    transaction(database, async (tx) => {
      if (unitIds.length > 0) {
        await takeLocks(tx, locksOf(group));
        await takeRooms(ports, tx, group, rooms);
      }
      const fields = { ...wish, title: title.trim(), resourceIds: wanted, amountCents, period: period.value };
      await insertEvent(tx, { ...fields, placeId, id, createdBy: memberId });
      const entry = { actorId: memberId, placeId, action: 'event.created', subjectId: id };
      await writeAudit(tx, { id: ports.newId(), ...entry });
    }),
  );
  return readEvent(ports, actor, id);
};
