import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { readEventsToCome } from '@escale/db/events';
import {
  countWhatEnds,
  erasePerson,
  lockPerson,
  readPlacesOnlyTheirs,
  readStaysToCome,
} from '@escale/db/personal-data';
import type { Actor } from '@escale/shared/kernel';
import { cancelBooking } from '../bookings/cancel-booking.ts';
import { leaveWaitingList } from '../bookings/leave-waiting-list.ts';
import { withdrawFromEvent } from '../events/withdraw-from-event.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** A person who books in one window and erases the account in another is asked no more often than this. */
const ROUNDS = 3;

/**
 * Erases a person. What is to come is cancelled first, each stay in its own transaction, as by the person: a failure
 * half-way leaves a person with fewer stays, who asks again. Then, with nothing to come, the name goes.
 * @throws Refused places-without-a-manager
 */
export const eraseMe = async (ports: Ports, actor: Actor): Promise<void> => {
  for (let round = 0; round < ROUNDS; round++) {
    await refuseWhereNeeded(ports, actor);
    await endWhatIsToCome(ports, actor);
    if (await eraseNow(ports, actor)) return;
  }
  throw new Error('a person books as quickly as their account is erased');
};

const refuseWhereNeeded = async ({ database }: Ports, { memberId }: Actor): Promise<void> => {
  const places = await readPlacesOnlyTheirs(database, memberId);
  if (places.length > 0) throw new Refused({ code: 'places-without-a-manager', places });
};

const endWhatIsToCome = async (ports: Ports, actor: Actor): Promise<void> => {
  const { database, newId } = ports;
  const { waiting } = await countWhatEnds(database, actor.memberId);
  for (const id of waiting) await leaveWaitingList(ports, actor, id);
  for (const id of await readEventsToCome(database, actor.memberId))
    await withdrawFromEvent(ports, actor, id);
  for (const bookingId of await readStaysToCome(database, actor.memberId))
    await cancelBooking(ports, actor, { bookingId }, newId());
};

/** False when something was booked meanwhile. */
const eraseNow = ({ database, newId }: Ports, { memberId, email, locale }: Actor): Promise<boolean> =>
  transaction(database, async (tx) => {
    await lockPerson(tx, memberId);
    const { waiting } = await countWhatEnds(tx, memberId);
    if (waiting.length > 0 || (await readStaysToCome(tx, memberId)).length > 0) return false;
    if ((await readEventsToCome(tx, memberId)).length > 0) return false;
    await erasePerson(tx, memberId);
    const topic = 'member.erased';
    const subject = { placeId: null, dedupeKey: `${topic}:${memberId}`, payload: { email, locale } };
    await writeOutbox(tx, { id: newId(), topic, ...subject });
    const entry = { actorId: memberId, placeId: null, action: topic, subjectId: memberId };
    await writeAudit(tx, { id: newId(), ...entry });
    return true;
  });
