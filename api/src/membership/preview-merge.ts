import { writeAudit } from '@escale/db';
import { countMoves, type KnownMember, readAskedAt } from '@escale/db/membership';
import { type Actor, instantText } from '@escale/shared/kernel';
import { type MergePreview, reasonsAlike } from '@escale/shared/membership';
import type { Ports } from '../ports.ts';
import { decideMerge, type MergeKey } from './decide-merge.ts';
import { reachable } from './reachable.ts';

/**
 * What of a guest would move into another record, and who has to confirm it.
 * @throws Refused not-found | merge-takes-a-guest
 */
export const previewMerge = async (
  { database, newId }: Ports,
  actor: Actor,
  pair: MergeKey,
): Promise<MergePreview> => {
  const { from, into, confirmedBy } = await decideMerge(database, pair);
  const { placeId, fromId, intoId } = pair;
  const looked = { actorId: actor.memberId, placeId, action: 'member.looked_up', subjectId: fromId };
  const [moves, askedAt] = await Promise.all([
    countMoves(database, { placeId, memberId: fromId }),
    readAskedAt(database, pair),
    writeAudit(database, { id: newId(), ...looked, detail: { withId: intoId } }),
  ]);
  return {
    from: sideView(from),
    into: sideView(into),
    reasons: reasonsAlike(from, into),
    moves,
    confirmedBy,
    askedAt: askedAt === null ? null : instantText(askedAt, from.timeZone),
  };
};

const sideView = ({ id, displayName, email, phones, hasAccount, isExample }: KnownMember) => ({
  id,
  displayName,
  email: reachable(email),
  phones,
  hasAccount,
  example: isExample,
});
