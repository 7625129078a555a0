import { readGuideList } from '@escale/db/guide';
import type { GuideList } from '@escale/shared/guide';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { listView } from './list-view.ts';

/** @throws Refused not-found, also for a list that is somebody else's */
export const readList = async ({ database }: Ports, { memberId }: Actor, id: string): Promise<GuideList> => {
  const row = await readGuideList(database, { memberId, id });
  if (!row) throw new Refused({ code: 'not-found' });
  return { id, isShared: row.isShared, ...(await listView(database, row)) };
};
