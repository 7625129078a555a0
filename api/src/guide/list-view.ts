import type { Executor } from '@escale/db';
import type { ListRow } from '@escale/db/guide';
import { readInitiatives } from '@escale/db/initiatives';
import type { SharedList } from '@escale/shared/guide';
import { initiativeView } from '../initiatives/initiative-view.ts';

/** A list with what is published of its entries, in the order in which they were put on it. */
export const listView = async (executor: Executor, row: ListRow): Promise<SharedList> => {
  const rows = await readInitiatives(executor, row.initiativeIds);
  const entries = row.initiativeIds.flatMap((id, at) => {
    const found = rows.find((one) => one.id === id && one.status === 'published');
    return found ? [{ initiative: initiativeView(found), note: row.notes[at] ?? '' }] : [];
  });
  return { label: row.label, expiresOn: row.expiresOn, entries };
};
