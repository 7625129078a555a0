import { type Executor, takeLocks, writeAudit, writeOutbox } from '@escale/db';
import { countRegistered, type EventRow, insertRegistration } from '@escale/db/events';
import { RegistrationSchema } from '@escale/shared/events';
import type { Actor } from '@escale/shared/kernel';
import { Compile } from 'typebox/compile';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { eventLock } from './event-lock.ts';
import { findEvent } from './find-event.ts';
import { requireToCome } from './require-to-come.ts';

const shape = Compile(RegistrationSchema);
const isRegistration = (kept: unknown): kept is RegistrationSchema => shape.Check(kept);

/**
 * A person comes to an event, or waits where it is full; the answer says at which rank.
 * @throws Refused not-found | event-cancelled | event-already-begun | already-registered
 */
export const registerForEvent = async (
  ports: Ports,
  actor: Actor,
  id: string,
  key: string,
): Promise<Answer<RegistrationSchema>> => {
  const { placeId } = await findEvent(ports.database, id, actor);
  const owner = { placeId, memberId: actor.memberId, key };
  return once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'event-registrations', id } },
    async (tx) => {
      await takeLocks(tx, [eventLock({ placeId, id })]);
      return register(ports, tx, actor, await findEvent(tx, id, actor));
    },
    isRegistration,
  );
};

/** Read under the lock, so that nobody waits beside a free place and nobody takes the last one twice. */
const register = async (
  ports: Ports,
  tx: Executor,
  { memberId }: Actor,
  event: EventRow,
): Promise<RegistrationSchema> => {
  requireToCome(event);
  if (event.mine) throw new Refused({ code: 'already-registered' });
  const { placeId, id: eventId, registered, capacity, waiting } = event;
  const id = ports.newId();
  const status = registered < capacity ? ('registered' as const) : ('waiting' as const);
  await insertRegistration(tx, { placeId, eventId, id, memberId, status });
  if (status === 'registered') {
    await countRegistered(tx, { placeId, eventId, by: 1 });
    const message = { topic: 'event.registered', placeId, dedupeKey: `event.registered:${id}` };
    await writeOutbox(tx, { id: ports.newId(), ...message, payload: { registrationId: id } });
  }
  const action = `event.${status}`;
  await writeAudit(tx, { id: ports.newId(), actorId: memberId, placeId, action, subjectId: id });
  return { id, eventId, status, rank: status === 'waiting' ? waiting + 1 : null };
};
