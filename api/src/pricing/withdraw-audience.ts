import { transaction, writeAudit } from '@escale/db';
import { withdrawAudience as write } from '@escale/db/pricing';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * A person pays what everyone pays from now on; what is booked keeps its price.
 * @throws Refused not-found: the place has not verified that
 */
export const withdrawAudience = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  { memberId, audience }: { memberId: string; audience: string },
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    if (!(await write(tx, { placeId, memberId, audience }))) throw new Refused({ code: 'not-found' });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'audience.withdrawn',
      subjectId: memberId,
      detail: { audience },
    });
  });
};
