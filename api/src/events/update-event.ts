import { type Executor, readNow, takeLocks, transaction, writeAudit } from '@escale/db';
import { release } from '@escale/db/availability';
import { type EventFields, type EventRow, updateEvent as write } from '@escale/db/events';
import { type EventPatch, type EventSchema, type EventVenue, readEventPeriod } from '@escale/shared/events';
import { type Actor, type Interval, instantText } from '@escale/shared/kernel';
import { offerFreedRoom } from '../bookings/offer-freed-room.ts';
import { locksOf, type PackingGroup } from '../bookings/packing-group.ts';
import { groupsOfUnits } from '../closures/groups-of-units.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { eventLock } from './event-lock.ts';
import { findEvent } from './find-event.ts';
import { partnersOf } from './partners-of.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { readEvent } from './read-event.ts';
import { requireToCome } from './require-to-come.ts';
import { takeRooms } from './take-rooms.ts';
import { tellRegistered } from './tell-registered.ts';
import { unitsOfRooms } from './units-of-rooms.ts';
import { withRoomsFree } from './with-rooms-free.ts';

/**
 * Changes an event that has not begun. Its rooms move in one transaction, or nothing changes; whoever is registered is
 * told of another time, room, price or title.
 * @throws Refused not-found | changed-meanwhile | event-cancelled | event-already-begun | capacity-below-registered |
 * resource-not-of-this-place | event-hits-bookings | closure-overlaps, or what stands against the period
 */
export const updateEvent = async (
  ports: Ports,
  actor: Actor,
  id: string,
  patch: EventPatch & { venue?: EventVenue },
): Promise<EventSchema> => {
  const { database } = ports;
  const before = await findEvent(database, id, actor);
  const { placeId, timeZone } = before;
  if (patch.seen !== undefined && patch.seen !== before.revision) throw changedMeanwhile(before);
  const fields = fieldsAfter(before, patch, await readNow(database));
  const unitIds = await unitsOfRooms(database, placeId, fields.resourceIds);
  const group = await groupsOfUnits(ports, { placeId, timeZone }, [...before.unitIds, ...unitIds]);
  const rooms = { eventId: id, placeId, period: fields.period, unitIds };
  await withRoomsFree(ports, rooms, () =>
    transaction(database, async (tx) => {
      await takeLocks(tx, [eventLock(before), ...locksOf(group)]);
      const event = await findEvent(tx, id, actor);
      requireToCome(event);
      // Somebody else has changed it meanwhile, and other groups may be needed: the client asks again.
      if (event.revision !== before.revision)
        throw patch.seen === undefined ? new Refused({ code: 'slot-unavailable' }) : changedMeanwhile(event);
      const { registered } = event;
      if (fields.capacity < registered) throw new Refused({ code: 'capacity-below-registered', registered });
      await moveRooms(ports, tx, group, { event, fields, unitIds });
      await write(tx, { ...fields, placeId, id });
      await promoteWaiting(ports, tx, { placeId, eventId: id }, fields.capacity - registered);
      const revision = event.revision + 1;
      if (isWorthTelling(event, fields))
        await tellRegistered(ports, tx, { placeId, id, revision }, 'event.changed');
      const entry = { actorId: actor.memberId, placeId, action: 'event.changed', subjectId: id };
      await writeAudit(tx, { id: ports.newId(), ...entry });
    }),
  );
  return readEvent(ports, actor, id);
};

const changedMeanwhile = ({ revision }: EventRow) =>
  new Refused({ code: 'changed-meanwhile', version: String(revision) });

const fieldsAfter = (
  before: EventRow,
  patch: EventPatch & { venue?: EventVenue },
  now: number,
): EventFields => ({
  title: patch.title?.trim() ?? before.title,
  description: patch.description ?? before.description,
  kind: patch.kind ?? before.kind,
  period: periodAfter(before, patch, now),
  resourceIds: [...new Set(patch.resourceIds ?? before.resourceIds)],
  capacity: patch.capacity ?? before.capacity,
  amountCents: patch.amountCents ?? before.amountCents,
  visibility: patch.visibility ?? before.visibility,
  partners: patch.partners ? partnersOf(patch.partners) : before.partners,
  venue: patch.venue ?? before.venue,
});

const periodAfter = ({ period, timeZone }: EventRow, { start, end }: EventPatch, now: number): Interval => {
  if (start === undefined && end === undefined) return period;
  const asked = {
    start: start ?? instantText(period.start, timeZone),
    end: end ?? instantText(period.end, timeZone),
  };
  const read = readEventPeriod(asked, { timeZone, now });
  if (!read.ok) throw new Refused(read.refusal);
  return read.value;
};

type Move = { event: EventRow; fields: EventFields; unitIds: readonly string[] };

const moveRooms = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  { event, fields: { period }, unitIds }: Move,
): Promise<void> => {
  const { placeId, id } = event;
  const isSame = isSamePeriod(event.period, period) && event.unitIds.join() === unitIds.join();
  if (isSame) return;
  await release(tx, { placeId, holderId: id });
  const freed = event.unitIds.length > 0 ? [event.period] : [];
  if (unitIds.length === 0) return offerFreedRoom(ports, tx, group, freed);
  await takeRooms(ports, tx, group, { eventId: id, placeId, period, unitIds }, freed);
};

const isSamePeriod = (a: Interval, b: Interval): boolean => a.start === b.start && a.end === b.end;

const isWorthTelling = (before: EventRow, after: EventFields): boolean =>
  !isSamePeriod(before.period, after.period) ||
  before.resourceIds.join() !== after.resourceIds.join() ||
  before.amountCents !== after.amountCents ||
  JSON.stringify(before.venue) !== JSON.stringify(after.venue) ||
  before.title !== after.title;
