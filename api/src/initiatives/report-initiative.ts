import { transaction, writeAudit } from '@escale/db';
import { writeReport } from '@escale/db/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { publishedInitiative } from './published-initiative.ts';

/** @throws Refused not-found */
export const reportInitiative = async (
  ports: Ports,
  { memberId }: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    await publishedInitiative(tx, id);
    await writeReport(tx, { initiativeId: id, subjectId: id, memberId, reason: reason.trim() });
    const entry = { actorId: memberId, placeId: null, action: 'initiative.reported', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
};
