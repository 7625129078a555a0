import { writeAudit } from '@escale/db';
import type { Actor, RouteContract } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';

type Look = { actor: Actor | null; placeId: string | null; params: unknown; querystring: unknown };

/**
 * Whoever reads as the department or an administrator what a contract calls sensitive leaves a trace of it, before
 * the answer leaves. What a place reads of itself does not.
 */
export const noteLook = async (
  { database, newId }: Ports,
  { sensitive }: RouteContract,
  { actor, placeId, params, querystring }: Look,
): Promise<void> => {
  if (sensitive === undefined || !actor || actor.platformRole === null) return;
  const id: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'id') : null;
  await writeAudit(database, {
    id: newId(),
    actorId: actor.memberId,
    placeId: null,
    action: sensitive,
    subjectId: placeId ?? (typeof id === 'string' ? id : null),
    detail: {
      ...(typeof params === 'object' && params),
      ...(typeof querystring === 'object' && querystring),
    },
  });
};
