import { type Actor, manages } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/**
 * Owners, managers and hosts receive people; accountants see money and not who comes.
 * @throws Refused not-allowed
 */
export const requireReception = (actor: Actor, placeId: string): void => {
  if (!manages(actor, placeId) && actor.placeRoles.get(placeId) !== 'host')
    throw new Refused({ code: 'not-allowed' });
};
