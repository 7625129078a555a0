import { transaction, writeAudit } from '@escale/db';
import { readReview, writeReport } from '@escale/db/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found */
export const reportReview = async (
  ports: Ports,
  { memberId }: Actor,
  { id: initiativeId, reviewId, reason }: { id: string; reviewId: string; reason: string },
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    const review = await readReview(tx, { initiativeId, id: reviewId });
    if (review?.status !== 'visible') throw new Refused({ code: 'not-found' });
    await writeReport(tx, { initiativeId, subjectId: reviewId, memberId, reason: reason.trim() });
    const entry = { actorId: memberId, placeId: null, action: 'initiative.review_reported' };
    await writeAudit(tx, { id: ports.newId(), ...entry, subjectId: reviewId });
  });
};
