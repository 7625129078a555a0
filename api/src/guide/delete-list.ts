import { deleteGuideList } from '@escale/db/guide';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found */
export const deleteList = async (
  { database }: Ports,
  { memberId }: Actor,
  id: string,
): Promise<undefined> => {
  if (!(await deleteGuideList(database, { memberId, id }))) throw new Refused({ code: 'not-found' });
};
