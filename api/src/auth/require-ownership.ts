import type { StaffMember } from '@escale/shared/auth';
import type { Actor } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/** @throws Refused not-allowed: a manager runs the place, who runs it with them is the owners' choice */
export const requireOwnership = (actor: Actor, placeId: string): void => {
  if (actor.platformRole !== 'admin' && actor.placeRoles.get(placeId) !== 'owner')
    throw new Refused({ code: 'not-allowed' });
};

/**
 * A place that had an owner keeps one.
 * @throws Refused last-owner
 */
export const requireOwnerBeside = (staff: readonly StaffMember[], memberId: string): void => {
  const owners = staff.filter(({ role }) => role === 'owner');
  if (owners.length === 1 && owners[0]?.memberId === memberId) throw new Refused({ code: 'last-owner' });
};
