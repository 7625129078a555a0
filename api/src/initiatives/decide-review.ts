import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { decideReview as decide, readReview } from '@escale/db/initiatives';
import type { ReviewSchema, reviewsContract } from '@escale/shared/initiatives';
import type { Actor, RouteInput } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { reviewView } from './review-view.ts';

type Decision = RouteInput<typeof reviewsContract.decide>['body'];

/** @throws Refused not-found */
export const decideReview = async (
  ports: Ports,
  actor: Actor,
  { id: initiativeId, reviewId: id, decision }: { id: string; reviewId: string; decision: Decision },
): Promise<ReviewSchema> => {
  const { status } = decision;
  const reason = decision.status === 'hidden' ? decision.reason.trim() : null;
  return transaction(ports.database, async (tx) => {
    const before = await readReview(tx, { initiativeId, id });
    if (!before) throw new Refused({ code: 'not-found' });
    await decide(tx, { initiativeId, id, status, reason });
    if (status === 'hidden' && before.status !== 'hidden') {
      const newId = ports.newId();
      const topic = 'initiative.review_hidden';
      const payload = { memberId: before.memberId, initiativeId, reviewId: id };
      await writeOutbox(tx, { id: newId, topic, placeId: null, dedupeKey: `${topic}:${newId}`, payload });
    }
    const entry = { actorId: actor.memberId, placeId: null, action: `initiative.review_${status}` };
    await writeAudit(tx, {
      id: ports.newId(),
      ...entry,
      subjectId: id,
      ...(reason && { detail: { reason } }),
    });
    return reviewView((await readReview(tx, { initiativeId, id })) ?? before, actor);
  });
};
