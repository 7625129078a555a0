import { transaction, writeAudit } from '@escale/db';
import { writeKiosk } from '@escale/db/day';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';

export const closeKiosk = async (ports: Ports, actor: Actor, placeId: string): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    await writeKiosk(tx, { placeId, hash: null, showsNames: false });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'kiosk.closed',
      subjectId: placeId,
    });
  });
};
