import { transaction, writeAudit } from '@escale/db';
import { writeKiosk } from '@escale/db/day';
import type { Actor } from '@escale/shared/kernel';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';

/** A new secret address; only its hash is kept, so it is told this once. */
export const openKiosk = async (
  ports: Ports,
  actor: Actor,
  { placeId, showsNames }: { placeId: string; showsNames: boolean },
): Promise<{ token: string }> => {
  const token = ports.newSecret();
  await transaction(ports.database, async (tx) => {
    await writeKiosk(tx, { placeId, hash: hashOfSecret(token), showsNames });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'kiosk.opened',
      subjectId: placeId,
      detail: { showsNames },
    });
  });
  return { token };
};
