import type { Executor } from '@escale/db';
import { type InitiativeRow, readInitiative } from '@escale/db/initiatives';
import { Refused } from '../refused.ts';

/** @throws Refused not-found: what is not published is neither rated nor changed nor reported */
export const publishedInitiative = async (executor: Executor, id: string): Promise<InitiativeRow> => {
  const row = await readInitiative(executor, id);
  if (row?.status !== 'published') throw new Refused({ code: 'not-found' });
  return row;
};
