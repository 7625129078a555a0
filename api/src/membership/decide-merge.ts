import type { Executor } from '@escale/db';
import type { KnownMember } from '@escale/db/membership';
import { type Confirmer, whoConfirms } from '@escale/shared/membership';
import { Refused } from '../refused.ts';
import { requireKnown } from './require-known.ts';

export type MergeKey = { placeId: string; fromId: string; intoId: string };

/**
 * Two people whom the place knows, and who has to say that they are one.
 * @throws Refused not-found | merge-takes-a-guest
 */
export const decideMerge = async (
  executor: Executor,
  { placeId, fromId, intoId }: MergeKey,
): Promise<{ from: KnownMember; into: KnownMember; confirmedBy: Confirmer }> => {
  const from = await requireKnown(executor, { placeId, memberId: fromId });
  const into = await requireKnown(executor, { placeId, memberId: intoId });
  const decided = whoConfirms(from, into);
  if (!decided.ok) throw new Refused(decided.refusal);
  return { from, into, confirmedBy: decided.value };
};
