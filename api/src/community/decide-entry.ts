import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { decideEntry as decide, type EntryRow, readEntry } from '@escale/db/community';
import type { communityContract, EntrySchema } from '@escale/shared/community';
import type { Actor, RouteInput } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { entryView } from './entry-view.ts';
import { requireModeration } from './require-moderation.ts';

type Decision = RouteInput<typeof communityContract.decide>['body'];

/**
 * Shows or hides an entry and tells its author; whatever was reported of it is settled. Nobody overwrites what a
 * colleague has just decided.
 * @throws Refused not-allowed | not-found | entry-changed
 */
export const decideEntry = async (
  ports: Ports,
  actor: Actor,
  { placeId, id, decision }: { placeId: string; id: string; decision: Decision },
): Promise<EntrySchema> => {
  requireModeration(actor, placeId);
  const { status, revision } = decision;
  const reason = decision.status === 'hidden' ? decision.reason.trim() : null;
  return transaction(ports.database, async (tx) => {
    const before = await readEntry(tx, { placeId, id });
    if (!before) throw new Refused({ code: 'not-found' });
    if (!(await decide(tx, { placeId, id, status, reason, revision })))
      throw changed((await readEntry(tx, { placeId, id })) ?? before);
    if (isNews(before, actor, status)) {
      const topic = status === 'visible' ? 'community.approved' : 'community.hidden';
      const dedupeKey = `${topic}:${id}:${revision}`;
      const payload = { placeId, entryId: id, memberId: before.memberId };
      await writeOutbox(tx, { id: ports.newId(), topic, placeId, dedupeKey, payload });
    }
    const entry = { actorId: actor.memberId, placeId, action: `community.entry_${status}`, subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
    const after = await readEntry(tx, { placeId, id });
    return entryView(after ?? before, actor);
  });
};

/** What one decides about oneself is no news, nor that what was visible stays so. */
const isNews = (before: EntryRow, { memberId }: Actor, status: string): boolean =>
  before.memberId !== memberId && before.status !== status;

const changed = ({ status, revision, reason }: EntryRow): Refused =>
  new Refused({ code: 'entry-changed', entryStatus: status, revision, reason });
