import { writeAudit } from '@escale/db';
import { listTrainings as read } from '@escale/db/resources';
import type { Actor } from '@escale/shared/kernel';
import type { Training } from '@escale/shared/resources';
import type { Ports } from '../ports.ts';

/** Who may use which machine; who looked is kept. */
export const listTrainings = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
): Promise<{ items: Training[] }> => {
  await writeAudit(ports.database, {
    id: ports.newId(),
    actorId: actor.memberId,
    placeId,
    action: 'trainings.listed',
    subjectId: null,
  });
  return { items: await read(ports.database, placeId) };
};
