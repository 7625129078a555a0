import { takeLocks, transaction } from '@escale/db';
import { insertGuideList, listGuideLists, readGuideList } from '@escale/db/guide';
import { type GuideList, LIST_DAYS, MOST_LISTS, readLabel } from '@escale/shared/guide';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused label-names-somebody | too-many-lists */
export const createList = async (
  ports: Ports,
  { memberId }: Actor,
  typed: { label: string },
): Promise<GuideList> => {
  const label = readLabel(typed.label);
  if (!label.ok) throw new Refused(label.refusal);
  const id = ports.newId();
  return transaction(ports.database, async (tx) => {
    await takeLocks(tx, [`guide-lists:${memberId}`]);
    if ((await listGuideLists(tx, memberId)).length >= MOST_LISTS)
      throw new Refused({ code: 'too-many-lists', most: MOST_LISTS });
    await insertGuideList(tx, { id, memberId, label: label.value, days: LIST_DAYS });
    const row = await readGuideList(tx, { memberId, id });
    if (!row) throw new Error('a list vanished');
    return { id, label: row.label, expiresOn: row.expiresOn, entries: [], isShared: false };
  });
};
