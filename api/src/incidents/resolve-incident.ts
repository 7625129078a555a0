import { readNow, transaction, writeAudit } from '@escale/db';
import { closeIncident, tellStruckStays } from '@escale/db/incidents';
import { type Actor, dayMs } from '@escale/shared/kernel';
import { requireReception } from '../bookings/require-reception.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** As far as a stay may reach. */
const FARTHEST_DAYS = 2_000;

/**
 * It works again: told to who was warned and has yet to leave.
 * @throws Refused not-allowed | not-found: also when it was resolved before
 */
export const resolveIncident = async (
  ports: Ports,
  actor: Actor,
  { placeId, id }: { placeId: string; id: string },
): Promise<{ told: number }> => {
  requireReception(actor, placeId);
  return transaction(ports.database, async (tx) => {
    if (!(await closeIncident(tx, { placeId, id }))) throw new Refused({ code: 'not-found' });
    const start = await readNow(tx);
    const period = { start, end: start + FARTHEST_DAYS * dayMs };
    const told = await tellStruckStays(tx, { placeId, incidentId: id, topic: 'incident.resolved', period });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'incident.resolved',
      subjectId: id,
      detail: { told },
    });
    return { told };
  });
};
