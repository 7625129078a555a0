import { transaction, writeAudit } from '@escale/db';
import { writeReport } from '@escale/db/community';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { findEntry } from './find-entry.ts';

/** @throws Refused not-found | not-of-this-place */
export const reportEntry = async (
  ports: Ports,
  actor: Actor,
  { reason, ...named }: { slug: string; id: string; reason: string },
): Promise<undefined> => {
  const { memberId } = actor;
  await transaction(ports.database, async (tx) => {
    const { placeId, id } = await findEntry(tx, actor, named);
    await writeReport(tx, { placeId, id, memberId, reason: reason.trim() });
    const entry = { actorId: memberId, placeId, action: 'community.entry_reported', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
};
