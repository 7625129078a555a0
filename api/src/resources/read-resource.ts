import type { Executor } from '@escale/db';
import { type ResourceSheet, readResourceSheets } from '@escale/db/resources';
import { Refused } from '../refused.ts';

/** @throws Refused not-found, for a retired one too */
export const readResource = async (
  executor: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<ResourceSheet> => {
  const [sheet] = await readResourceSheets(executor, { placeId, resourceId: id });
  if (!sheet) throw new Refused({ code: 'not-found' });
  return sheet;
};
