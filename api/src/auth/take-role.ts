import { transaction, writeAudit } from '@escale/db';
import { deleteRole, readStaff } from '@escale/db/auth';
import { lockPlace } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireOwnerBeside, requireOwnership } from './require-ownership.ts';

/** @throws Refused not-allowed | not-found | last-owner */
export const takeRole = async (
  ports: Ports,
  actor: Actor,
  { placeId, memberId }: { placeId: string; memberId: string },
): Promise<undefined> => {
  requireOwnership(actor, placeId);
  await transaction(ports.database, async (tx) => {
    await lockPlace(tx, placeId);
    const staff = await readStaff(tx, placeId);
    const found = staff.find((one) => one.memberId === memberId);
    if (!found) throw new Refused({ code: 'not-found' });
    requireOwnerBeside(staff, memberId);
    await deleteRole(tx, { placeId, memberId });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'role.taken',
      subjectId: memberId,
      detail: { from: found.role },
    });
  });
};
