import { takeLocks, transaction } from '@escale/db';
import { type EventSchema, type NewEvent, readEventPeriod } from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import { locksOf } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { fieldsOfWish } from './fields-of-wish.ts';
import { readEvent } from './read-event.ts';
import { readPlanning } from './read-planning.ts';
import { withRoomsFree } from './with-rooms-free.ts';
import { writePlanned } from './write-planned.ts';

/**
 * Plans an event and takes its rooms, all of them or none.
 * @throws Refused not-found | not-allowed | resource-not-of-this-place | event-hits-bookings | closure-overlaps, or
 * what stands against the period
 */
export const createEvent = async (ports: Ports, actor: Actor, wish: NewEvent): Promise<EventSchema> => {
  const planning = await readPlanning(ports, actor, wish);
  const { placeId, unitIds, group } = planning;
  const read = readEventPeriod(wish, planning);
  if (!read.ok) throw new Refused(read.refusal);
  const period = read.value;
  const id = await withRoomsFree(ports, { placeId, unitIds, period }, () =>
    transaction(ports.database, async (tx) => {
      if (unitIds.length > 0) await takeLocks(tx, locksOf(group));
      return writePlanned(ports, tx, actor, planning, { ...fieldsOfWish(wish), period });
    }),
  );
  return readEvent(ports, actor, id);
};
