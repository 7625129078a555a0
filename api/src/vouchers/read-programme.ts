import type { Executor } from '@escale/db';
import { readProgramme as read } from '@escale/db/vouchers';
import type { Programme } from '@escale/shared/vouchers';
import { Refused } from '../refused.ts';
import { programmeView } from './programme-view.ts';

/** @throws Refused not-found */
export const readProgramme = async (executor: Executor, id: string): Promise<Programme> => {
  const row = await read(executor, id);
  if (!row) throw new Refused({ code: 'not-found' });
  return programmeView(row);
};
