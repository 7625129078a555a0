import { transaction } from '@escale/db';
import { lockPair } from '@escale/db/membership';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { decideMerge, type MergeKey } from './decide-merge.ts';
import { mergeLocked } from './merge-locked.ts';

/**
 * All that a guest has at this place becomes the other's, where nobody has to be asked.
 * @throws Refused not-found: also when it is done already | merge-takes-a-guest | merge-needs-confirmation
 */
export const mergeMembers = async (ports: Ports, actor: Actor, pair: MergeKey): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    await lockPair(tx, pair);
    const { into, confirmedBy } = await decideMerge(tx, pair);
    if (confirmedBy !== 'nobody') throw new Refused({ code: 'merge-needs-confirmation' });
    await mergeLocked(ports, tx, { ...pair, into, actorId: actor.memberId });
  });
};
