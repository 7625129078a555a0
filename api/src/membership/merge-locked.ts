import { type Executor, writeAudit, writeOutbox } from '@escale/db';
import { countMoves, type KnownMember, movePerson, removeEmptyCaller } from '@escale/db/membership';
import type { Ports } from '../ports.ts';
import type { MergeKey } from './decide-merge.ts';
import { reachable } from './reachable.ts';

type Merging = MergeKey & { into: KnownMember; actorId: string | null };

/** Two records become one for good, as far as this place's data goes. The caller has decided, with both locked. */
export const mergeLocked = async (ports: Ports, tx: Executor, merging: Merging): Promise<void> => {
  const { placeId, fromId, intoId, into, actorId } = merging;
  const moves = await countMoves(tx, { placeId, memberId: fromId });
  await movePerson(tx, merging);
  await removeEmptyCaller(tx, fromId);
  const merged = { actorId, placeId, action: 'member.merged', subjectId: intoId };
  await writeAudit(tx, { id: ports.newId(), ...merged, detail: { fromId, ...moves } });
  if (reachable(into.email) === null) return;
  const id = ports.newId();
  const topic = 'member.merged';
  await writeOutbox(tx, { id, topic, placeId, dedupeKey: `${topic}:${id}`, payload: { memberId: intoId } });
};
