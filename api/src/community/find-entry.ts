import { type Executor, readNow } from '@escale/db';
import { type EntryRow, readEntry } from '@escale/db/community';
import { type Actor, localDateOf } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';
import { requireOfPlace } from './require-of-place.ts';

/**
 * An entry that is visible and not over, or the person's own.
 * @throws Refused not-found | not-of-this-place
 */
export const findEntry = async (
  executor: Executor,
  actor: Actor,
  { slug, id }: { slug: string; id: string },
): Promise<EntryRow> => {
  const { id: placeId, timeZone } = await requireOfPlace(executor, actor, slug);
  const [entry, now] = await Promise.all([readEntry(executor, { placeId, id }), readNow(executor)]);
  if (entry?.memberId === actor.memberId) return entry;
  if (entry?.status === 'visible' && entry.endsOn >= localDateOf(now, timeZone)) return entry;
  throw new Refused({ code: 'not-found' });
};
