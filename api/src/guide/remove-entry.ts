import { deleteListEntry, readGuideList } from '@escale/db/guide';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found */
export const removeEntry = async (
  { database }: Ports,
  { memberId }: Actor,
  { id, initiativeId }: { id: string; initiativeId: string },
): Promise<undefined> => {
  const list = await readGuideList(database, { memberId, id });
  if (!list || !(await deleteListEntry(database, { listId: id, initiativeId })))
    throw new Refused({ code: 'not-found' });
};
