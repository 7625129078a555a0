import { readNow, writeAudit } from '@escale/db';
import { ensureDepartmentHome, insertEvent, readEvent } from '@escale/db/events';
import {
  DEPARTMENT_HOME,
  EventSchema,
  type NewDepartmentEvent,
  readEventPeriod,
} from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import { Compile } from 'typebox/compile';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { eventView } from './event-view.ts';
import { venueOf } from './venue-of.ts';

const shape = Compile(EventSchema);
const isEvent = (kept: unknown): kept is EventSchema => shape.Check(kept);

/**
 * Plans an event of the department. It takes no rooms: where it is at a place, the place keeps them free itself.
 * @throws Refused not-found (its place) | unknown-commune, or what stands against the period
 */
export const createDepartmentEvent = async (
  ports: Ports,
  { memberId }: Actor,
  wish: NewDepartmentEvent,
  key: string,
): Promise<Answer<EventSchema>> => {
  const { id: placeId, timeZone } = DEPARTMENT_HOME;
  const owner = { placeId, memberId, key, statusCode: 201 };
  return once(
    ports,
    { ...owner, request: { route: 'department-events', ...wish } },
    async (tx) => {
      const read = readEventPeriod(wish, { timeZone, now: await readNow(tx) });
      if (!read.ok) throw new Refused(read.refusal);
      const { title, description, kind, capacity, visibility } = wish;
      const venue = await venueOf(tx, wish.venue);
      const id = ports.newId();
      await ensureDepartmentHome(tx);
      await insertEvent(tx, {
        ...{ placeId, id, title: title.trim(), description, kind, capacity, visibility, venue },
        ...{ period: read.value, resourceIds: [], amountCents: 0, partners: [], createdBy: memberId },
      });
      const entry = { actorId: memberId, placeId, action: 'event.created', subjectId: id };
      await writeAudit(tx, { id: ports.newId(), ...entry });
      const event = await readEvent(tx, { id, memberId });
      if (!event) throw new Error('an event that was just written is not there');
      return eventView(event);
    },
    isEvent,
  );
};
