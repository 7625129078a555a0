import { transaction, writeAudit } from '@escale/db';
import { readReview, writeAnswer } from '@escale/db/initiatives';
import type { ReviewSchema } from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { reviewView } from './review-view.ts';

/** @throws Refused not-found */
export const answerReview = async (
  ports: Ports,
  actor: Actor,
  { id: initiativeId, reviewId: id, text }: { id: string; reviewId: string; text: string },
): Promise<ReviewSchema> =>
  transaction(ports.database, async (tx) => {
    const before = await readReview(tx, { initiativeId, id });
    if (!before) throw new Refused({ code: 'not-found' });
    await writeAnswer(tx, { initiativeId, id, answer: text.trim() || null });
    const entry = { actorId: actor.memberId, placeId: null, action: 'initiative.review_answered' };
    await writeAudit(tx, { id: ports.newId(), ...entry, subjectId: id });
    return reviewView((await readReview(tx, { initiativeId, id })) ?? before, actor);
  });
