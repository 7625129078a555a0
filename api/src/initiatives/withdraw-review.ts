import { transaction, writeAudit } from '@escale/db';
import { deleteReview } from '@escale/db/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found */
export const withdrawReview = async (
  ports: Ports,
  { memberId }: Actor,
  initiativeId: string,
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    if (!(await deleteReview(tx, { initiativeId, memberId }))) throw new Refused({ code: 'not-found' });
    const entry = { actorId: memberId, placeId: null, action: 'initiative.review_withdrawn' };
    await writeAudit(tx, { id: ports.newId(), ...entry, subjectId: initiativeId });
  });
};
