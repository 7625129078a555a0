import type { Executor } from '@escale/db';
import { hasProposed, type InitiativeRow, readInitiative } from '@escale/db/initiatives';
import type { Actor } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/**
 * A published entry; another one for the department, or for who has proposed it.
 * @throws Refused not-found
 */
export const findInitiative = async (
  executor: Executor,
  actor: Actor | null,
  id: string,
): Promise<InitiativeRow> => {
  const row = await readInitiative(executor, id);
  if (row?.status === 'published') return row;
  if (row && actor && (actor.platformRole !== null || (await isOwn(executor, actor, row)))) return row;
  throw new Refused({ code: 'not-found' });
};

const isOwn = (executor: Executor, { memberId }: Actor, { id, status }: InitiativeRow) =>
  status !== 'draft' && hasProposed(executor, { memberId, initiativeId: id });
