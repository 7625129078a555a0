import type { Executor } from '@escale/db';
import { type KnownMember, readMaybeAlike } from '@escale/db/membership';
import { type Alike, endOfPhone, mergeDirection, reasonsAlike } from '@escale/shared/membership';
import { reachable } from './reachable.ts';

/** The records of a place that may be of the same person, with why, those with the strongest reasons first. */
export const findAlike = async (
  executor: Executor,
  placeId: string,
  person: KnownMember,
): Promise<Alike[]> => {
  const phoneEnds = person.phones.map(endOfPhone);
  const maybe = await readMaybeAlike(executor, { placeId, memberId: person.id, phoneEnds });
  return maybe
    .map((other) => ({ other, reasons: reasonsAlike(person, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ other, reasons }) => {
      const pair = mergeDirection(person, other);
      return {
        id: other.id,
        displayName: other.displayName,
        email: reachable(other.email),
        phones: other.phones,
        hasAccount: other.hasAccount,
        reasons,
        merge: pair && { fromId: pair.from.id, intoId: pair.into.id },
      };
    });
};
