import { takeLocks, transaction, writeAudit } from '@escale/db';
import { countRegistered, moveRegistration } from '@escale/db/events';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { eventLock } from './event-lock.ts';
import { findEvent } from './find-event.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { requireToCome } from './require-to-come.ts';

/**
 * A person does not come after all; the first who waits moves up in the same transaction.
 * @throws Refused not-found: also for who is not registered | event-cancelled | event-already-begun
 */
export const withdrawFromEvent = async (ports: Ports, actor: Actor, eventId: string): Promise<undefined> => {
  const { placeId } = await findEvent(ports.database, eventId, actor);
  await transaction(ports.database, async (tx) => {
    await takeLocks(tx, [eventLock({ placeId, id: eventId })]);
    const event = await findEvent(tx, eventId, actor);
    if (!event.mine) throw new Refused({ code: 'not-found' });
    requireToCome(event);
    const { id, status: from } = event.mine;
    if (!(await moveRegistration(tx, { placeId, id, from, to: 'withdrawn' })))
      throw new Refused({ code: 'not-found' });
    if (from === 'registered') {
      await countRegistered(tx, { placeId, eventId, by: -1 });
      await promoteWaiting(ports, tx, { placeId, eventId }, event.capacity - event.registered + 1);
    }
    const entry = { actorId: actor.memberId, placeId, action: 'event.withdrawn', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
};
