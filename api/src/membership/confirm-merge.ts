import { transaction } from '@escale/db';
import { lockPair, readAskedMerge } from '@escale/db/membership';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { decideMerge } from './decide-merge.ts';
import { mergeLocked } from './merge-locked.ts';

/**
 * Who has the mailed link says that the two are one person.
 * @throws Refused not-found: also for a link that was answered or is too old | merge-takes-a-guest
 */
export const confirmMerge = async (ports: Ports, { secret }: { secret: string }): Promise<undefined> => {
  const secretHash = hashOfSecret(secret);
  await transaction(ports.database, async (tx) => {
    const asked = await readAskedMerge(tx, secretHash);
    if (!asked) throw new Refused({ code: 'not-found' });
    await lockPair(tx, asked);
    // A second click, or a newer question, came before the lock.
    if (!(await readAskedMerge(tx, secretHash))) throw new Refused({ code: 'not-found' });
    const { into, confirmedBy } = await decideMerge(tx, asked);
    const actorId = confirmedBy === 'into' ? asked.intoId : asked.fromId;
    await mergeLocked(ports, tx, { ...asked, into, actorId });
  });
};
