import { transaction, writeAudit } from '@escale/db';
import { decideInitiative as decide, readInitiative, writeStep } from '@escale/db/initiatives';
import type { InitiativeSchema, initiativesContract } from '@escale/shared/initiatives';
import type { Actor, RouteInput } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { initiativeView } from './initiative-view.ts';

type Decision = RouteInput<typeof initiativesContract.decide>['body'];

/** @throws Refused not-found (what waits is decided as a contribution) | changed-meanwhile */
export const decideInitiative = async (
  ports: Ports,
  actor: Actor,
  { id, decision }: { id: string; decision: Decision },
): Promise<InitiativeSchema> => {
  const { status, seen } = decision;
  const reason = decision.status === 'hidden' ? decision.reason.trim() : null;
  return transaction(ports.database, async (tx) => {
    const before = await readInitiative(tx, id);
    if (!before || before.status === 'proposed') throw new Refused({ code: 'not-found' });
    if (!(await decide(tx, { id, status, revision: seen }))) throw changedMeanwhile(before);
    if (before.status !== status) {
      const step = { step: status, role: 'department' as const, reason, changes: [] };
      await writeStep(tx, { id: ports.newId(), initiativeId: id, ...step });
    }
    const entry = { actorId: actor.memberId, placeId: null, action: `initiative.${status}`, subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry, ...(reason && { detail: { reason } }) });
    return initiativeView((await readInitiative(tx, id)) ?? before);
  });
};
