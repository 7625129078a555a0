import { transaction, writeOutbox } from '@escale/db';
import { noteWarning, readAccountsToWarn } from '@escale/db/personal-data';
import type { Ports } from '../ports.ts';

/** So many in one go; the others have their turn the next day. */
const BATCH = 200;

/** Tells people, a month ahead, that the account they have left unused goes. */
export const warnUnusedAccounts = async ({ database, newId }: Ports): Promise<number> => {
  const due = await readAccountsToWarn(database, BATCH);
  let told = 0;
  for (const { memberId, erasesOn } of due)
    await transaction(database, async (tx) => {
      if (!(await noteWarning(tx, memberId))) return;
      const topic = 'member.unused';
      const dedupeKey = `${topic}:${memberId}:${erasesOn}`;
      await writeOutbox(tx, {
        id: newId(),
        topic,
        placeId: null,
        dedupeKey,
        payload: { memberId, erasesOn },
      });
      told++;
    });
  return told;
};
