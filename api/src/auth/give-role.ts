import { transaction, writeAudit } from '@escale/db';
import { readPersonOfAddress, readStaff, writeRole } from '@escale/db/auth';
import { lockPlace } from '@escale/db/places';
import type { StaffMember, StaffRole } from '@escale/shared/auth';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { requireOwnerBeside, requireOwnership } from './require-ownership.ts';

/**
 * Roles are read anew with each request, so this one bites at the next. The place is locked: of two owners who take
 * each other's role one is too late.
 * @throws Refused not-allowed | not-found | person-without-account | last-owner
 */
export const giveRole = async (
  ports: Ports,
  actor: Actor,
  { placeId, email, role }: StaffRole & { placeId: string },
): Promise<StaffMember> => {
  requireOwnership(actor, placeId);
  return transaction(ports.database, async (tx) => {
    if (!(await lockPlace(tx, placeId))) throw new Refused({ code: 'not-found' });
    const person = await readPersonOfAddress(tx, email.trim());
    if (!person) throw new Refused({ code: 'person-without-account' });
    const { memberId } = person;
    const staff = await readStaff(tx, placeId);
    if (role !== 'owner') requireOwnerBeside(staff, memberId);
    await writeRole(tx, { placeId, memberId, role });
    const from = staff.find((one) => one.memberId === memberId)?.role ?? null;
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'role.given',
      subjectId: memberId,
      detail: { from, to: role },
    });
    return { ...person, role };
  });
};
