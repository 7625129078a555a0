import type { Executor } from '@escale/db';
import { countWrite } from '@escale/db/initiatives';
import { dailyLimits, type LimitedWrite } from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/** Who writes, and from which address of the network. */
export type Writer = { actor: Actor; address: string };

/**
 * So much a day and person, and so much a day and address whoever signs in there; the department writes what it must.
 * @throws Refused too-many-writings
 */
export const limitWriting = async (
  tx: Executor,
  { actor, address }: Writer,
  what: LimitedWrite,
): Promise<void> => {
  if (actor.platformRole !== null) return;
  const limits = dailyLimits[what];
  const allowed =
    (await countWrite(tx, { kind: `${what}:person`, who: actor.memberId, most: limits.person })) &&
    (await countWrite(tx, { kind: `${what}:address`, who: address, most: limits.address }));
  if (!allowed) throw new Refused({ code: 'too-many-writings', most: limits.person });
};
