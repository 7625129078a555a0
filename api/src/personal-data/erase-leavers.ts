import { type Executor, transaction, writeAudit, writeOutbox } from '@escale/db';
import { erasePerson, type Leaving, lockPerson, readLeavers } from '@escale/db/personal-data';
import type { Ports } from '../ports.ts';

/** So many in one go; the others have their turn the next day. */
const BATCH = 200;

/**
 * Takes the names of people who have not been here for as long as names are kept (retention.ts in shared). What they
 * booked and paid stays, under a number that leads to nobody.
 */
export const eraseLeavers = async (ports: Ports, who: Leaving, stopping: AbortSignal): Promise<number> => {
  const due = await readLeavers(ports.database, { who, limit: BATCH });
  let erased = 0;
  for (const { memberId } of due) {
    if (stopping.aborted) break;
    if (await transaction(ports.database, (tx) => eraseOne(ports, tx, { who, memberId }))) erased++;
  }
  return erased;
};

/** Asked again under the lock: somebody may have come back this very minute. */
const eraseOne = async (
  { newId }: Ports,
  tx: Executor,
  { who, memberId }: { who: Leaving; memberId: string },
): Promise<boolean> => {
  await lockPerson(tx, memberId);
  const [leaver] = await readLeavers(tx, { who, memberId, limit: 1 });
  if (!leaver) return false;
  await erasePerson(tx, memberId);
  const isAccount = who === 'unused-accounts';
  if (isAccount) {
    const topic = 'member.unused_erased';
    const payload = { email: leaver.email, locale: leaver.locale };
    await writeOutbox(tx, { id: newId(), topic, placeId: null, dedupeKey: `${topic}:${memberId}`, payload });
  }
  const action = isAccount ? 'retention.account_erased' : 'retention.guest_erased';
  await writeAudit(tx, { id: newId(), actorId: null, placeId: null, action, subjectId: memberId });
  return true;
};
