import { transaction, writeAudit } from '@escale/db';
import { readReviewOf, writeReview as write } from '@escale/db/initiatives';
import type { NewReview, ReviewSchema } from '@escale/shared/initiatives';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { limitWriting, type Writer } from './limit-writing.ts';
import { publishedInitiative } from './published-initiative.ts';
import { reviewView } from './review-view.ts';

/** One a person and entry; a second one changes the first. @throws Refused not-found | review-empty | too-many-writings */
export const writeReview = async (
  ports: Ports,
  writer: Writer,
  { id: initiativeId, rating = null, comment = '', as: role = 'resident' }: NewReview & { id: string },
): Promise<ReviewSchema> => {
  const { actor } = writer;
  const { memberId } = actor;
  const said = comment.trim();
  if (rating === null && said === '') throw new Refused({ code: 'review-empty' });
  return transaction(ports.database, async (tx) => {
    await publishedInitiative(tx, initiativeId);
    await limitWriting(tx, writer, 'review');
    await write(tx, { id: ports.newId(), initiativeId, memberId, role, rating, comment: said });
    const entry = {
      actorId: memberId,
      placeId: null,
      action: 'initiative.reviewed',
      subjectId: initiativeId,
    };
    await writeAudit(tx, { id: ports.newId(), ...entry });
    const written = await readReviewOf(tx, { initiativeId, memberId });
    if (!written) throw new Error('a review vanished');
    return reviewView(written, actor);
  });
};
