import { takeLocks, transaction } from '@escale/db';
import { putListEntry, readGuideList } from '@escale/db/guide';
import { MOST_LIST_ENTRIES } from '@escale/shared/guide';
import type { Actor } from '@escale/shared/kernel';
import { publishedInitiative } from '../initiatives/published-initiative.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

type Entry = { id: string; initiativeId: string; note?: string };

/** @throws Refused not-found | list-full */
export const putEntry = async (
  ports: Ports,
  { memberId }: Actor,
  { id, initiativeId, note = '' }: Entry,
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    await takeLocks(tx, [`guide-lists:${memberId}`]);
    const list = await readGuideList(tx, { memberId, id });
    if (!list) throw new Refused({ code: 'not-found' });
    await publishedInitiative(tx, initiativeId);
    const isThere = list.initiativeIds.includes(initiativeId);
    if (!isThere && list.initiativeIds.length >= MOST_LIST_ENTRIES)
      throw new Refused({ code: 'list-full', most: MOST_LIST_ENTRIES });
    await putListEntry(tx, { listId: id, initiativeId, note: note.trim() });
  });
};
