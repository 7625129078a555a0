import { mayModerate } from '@escale/shared/community';
import type { Actor } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/** @throws Refused not-allowed: who keeps the accounts works there, but does not moderate */
export const requireModeration = (actor: Actor, placeId: string): void => {
  if (!mayModerate(actor, placeId)) throw new Refused({ code: 'not-allowed' });
};
