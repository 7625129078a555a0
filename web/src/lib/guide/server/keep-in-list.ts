import { guideListsContract } from '@escale/shared/guide';
import type { Answer, Call } from '#lib/api/server/call.ts';

/** Puts an initiative on a list, a new one where a label is given instead; answers which. */
export async function keepInList(
  call: Call,
  initiativeId: string,
  { listId, label }: { listId: string; label: string },
): Promise<Answer<string>> {
  let id = listId;
  if (id === '') {
    const made = await call(guideListsContract.create, { body: { label } });
    if (!made.ok) return made;
    id = made.value.id;
  }
  const put = await call(guideListsContract.putEntry, { params: { id, initiativeId }, body: {} });
  return put.ok ? { ok: true, value: id } : put;
}
