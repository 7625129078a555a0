import { transaction, writeAudit, writeOutbox } from '@escale/db';
import { askMerge as ask } from '@escale/db/membership';
import type { Actor } from '@escale/shared/kernel';
import type { MergePreview } from '@escale/shared/membership';
import type { Ports } from '../ports.ts';
import { decideMerge, type MergeKey } from './decide-merge.ts';
import { previewMerge } from './preview-merge.ts';

/**
 * Asks by mail whether two records are one person, where somebody has to be asked; asked again within the hour, the mail on its way is the question.
 * @throws Refused not-found | merge-takes-a-guest
 */
export const askMerge = async (ports: Ports, actor: Actor, pair: MergeKey): Promise<MergePreview> => {
  const { placeId, fromId, intoId } = pair;
  const { memberId: actorId } = actor;
  await transaction(ports.database, async (tx) => {
    const { confirmedBy } = await decideMerge(tx, pair);
    if (confirmedBy === 'nobody') return;
    const requestId = await ask(tx, { ...pair, id: ports.newId(), askedBy: actorId });
    if (requestId === null) return;
    const topic = 'member.merge_asked';
    const memberId = confirmedBy === 'from' ? fromId : intoId;
    const mailId = ports.newId();
    const payload = { memberId, placeId, requestId };
    await writeOutbox(tx, { id: mailId, topic, placeId, dedupeKey: `${topic}:${mailId}`, payload });
    const asked = { actorId, placeId, action: topic, subjectId: fromId, detail: { intoId } };
    await writeAudit(tx, { id: ports.newId(), ...asked });
  });
  return previewMerge(ports, actor, pair);
};
