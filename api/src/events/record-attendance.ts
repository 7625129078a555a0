import { takeLocks, transaction, writeAudit } from '@escale/db';
import { listRegistrations, markPresent, writePresent } from '@escale/db/events';
import type { Attendance, EventSchema } from '@escale/shared/events';
import { type Actor, instantText } from '@escale/shared/kernel';
import { requireReception } from '../bookings/require-reception.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { eventLock } from './event-lock.ts';
import { findEvent } from './find-event.ts';
import { readEvent } from './read-event.ts';

/** The department sees no persons, so of its own events there is a number and no list. */
const requireNumber = (present: Attendance['present']): void => {
  if (typeof present === 'number') return;
  const errors = [
    { field: 'body.present', message: 'must be a number: of the department’s events no names are known' },
  ];
  throw new Refused({ code: 'malformed-request', errors });
};

/**
 * Who came, or how many; said again, the later word counts.
 * @throws Refused not-found | not-allowed | event-cancelled | event-not-begun | registration-not-of-this-event
 */
export const recordAttendance = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { present }: Attendance,
): Promise<EventSchema> => {
  const { placeId, organiser } = await findEvent(ports.database, id, actor);
  if (organiser === 'place') requireReception(actor, placeId);
  else requireNumber(present);
  await transaction(ports.database, async (tx) => {
    await takeLocks(tx, [eventLock({ placeId, id })]);
    const { cancelledAt, now, period, timeZone } = await findEvent(tx, id, actor);
    if (cancelledAt !== null) throw new Refused({ code: 'event-cancelled' });
    if (now < period.start)
      throw new Refused({ code: 'event-not-begun', start: instantText(period.start, timeZone) });
    if (typeof present !== 'number') {
      const registered = await listRegistrations(tx, { placeId, eventId: id });
      const known = new Set(registered.flatMap((one) => (one.status === 'registered' ? [one.id] : [])));
      const registrationIds = present.filter((one) => !known.has(one.toLowerCase()));
      if (registrationIds.length > 0)
        throw new Refused({ code: 'registration-not-of-this-event', registrationIds });
      await markPresent(tx, { placeId, eventId: id, ids: present });
    }
    const count = typeof present === 'number' ? present : new Set(present).size;
    await writePresent(tx, { placeId, id, present: count });
    const entry = { actorId: actor.memberId, placeId, action: 'event.attended', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
  return readEvent(ports, actor, id);
};
