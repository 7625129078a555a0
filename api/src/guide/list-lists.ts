import { listGuideLists } from '@escale/db/guide';
import type { ListItem } from '@escale/shared/guide';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';

export const listLists = async ({ database }: Ports, { memberId }: Actor): Promise<ListItem[]> => {
  const rows = await listGuideLists(database, memberId);
  return rows.map(({ notes: _, ...row }) => ({ ...row, entries: row.initiativeIds.length }));
};
