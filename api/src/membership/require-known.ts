import type { Executor } from '@escale/db';
import { type KnownMember, readKnownMember } from '@escale/db/membership';
import { Refused } from '../refused.ts';

/** @throws Refused not-found: also for somebody who has no link with the place */
export const requireKnown = async (
  executor: Executor,
  member: { placeId: string; memberId: string },
): Promise<KnownMember> => {
  const found = await readKnownMember(executor, member);
  if (!found) throw new Refused({ code: 'not-found' });
  return found;
};
