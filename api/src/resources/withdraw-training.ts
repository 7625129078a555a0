import { transaction, writeAudit } from '@escale/db';
import { withdrawTraining as write } from '@escale/db/resources';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found: the place has not granted that */
export const withdrawTraining = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { resourceId, memberId }: { resourceId: string; memberId: string },
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    if (!(await write(tx, { placeId, resourceId, memberId }))) throw new Refused({ code: 'not-found' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'training.withdrawn',
      subjectId: memberId,
      detail: { resourceId },
    });
  });
};
