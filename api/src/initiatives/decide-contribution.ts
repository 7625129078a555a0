import { type Executor, transaction, writeAudit, writeOutbox } from '@escale/db';
import {
  type ContributionRow,
  decideInitiative,
  lockInitiative,
  readContribution,
  readInitiative,
  settleContribution,
  writeStep,
} from '@escale/db/initiatives';
import type { contributionsContract, InitiativeSchema } from '@escale/shared/initiatives';
import type { Actor, RouteInput } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { fieldsOfRow, initiativeView } from './initiative-view.ts';
import { rewriteInitiative } from './rewrite-initiative.ts';

type Decision = RouteInput<typeof contributionsContract.decide>['body'];

/**
 * Takes a contribution into the guide, or not, and tells its author. On the entry as the moderator saw it: what a
 * colleague has changed meanwhile is looked at first.
 * @throws Refused not-found | changed-meanwhile | contribution-decided
 */
export const decideContribution = async (
  ports: Ports,
  actor: Actor,
  { id, decision }: { id: string; decision: Decision },
): Promise<InitiativeSchema> =>
  transaction(ports.database, async (tx) => {
    const named = await readContribution(tx, id);
    if (!named) throw new Refused({ code: 'not-found' });
    await lockInitiative(tx, named.initiativeId);
    const row = (await readContribution(tx, id)) ?? named;
    const { decision: status } = decision;
    const reason = decision.decision === 'refused' ? decision.reason.trim() : null;
    if (row.initiative.revision !== decision.seen) throw changedMeanwhile(row.initiative);
    if (!(await settleContribution(tx, { id, status, reason })))
      throw new Refused({ code: 'contribution-decided', contributionStatus: row.status });
    if (row.kind === 'entry') await settleEntry(ports, tx, row, status);
    else if (status === 'accepted') await takeChange(ports, tx, row);
    await tellAuthor(ports, tx, row, status);
    const entry = { actorId: actor.memberId, placeId: null, action: `initiative.${status}`, subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
    return initiativeView((await readInitiative(tx, row.initiativeId)) ?? row.initiative);
  });

const settleEntry = async (
  ports: Ports,
  tx: Executor,
  { initiativeId: id, role, initiative: { revision } }: ContributionRow,
  decided: Decision['decision'],
): Promise<void> => {
  const status = decided === 'accepted' ? 'published' : 'hidden';
  await decideInitiative(tx, { id, status, revision });
  if (status === 'hidden') return;
  const step = { step: 'created' as const, role, reason: null, changes: [] };
  await writeStep(tx, { id: ports.newId(), initiativeId: id, ...step });
};

const takeChange = (ports: Ports, tx: Executor, { initiative, changes, role }: ContributionRow) =>
  rewriteInitiative(ports, tx, initiative, {
    fields: { ...fieldsOfRow(initiative), ...changes },
    seen: initiative.revision,
    role,
    step: 'changed',
  });

const tellAuthor = async (
  ports: Ports,
  tx: Executor,
  { id, memberId }: ContributionRow,
  status: Decision['decision'],
): Promise<void> => {
  if (memberId === null) return;
  const topic = `initiative.${status}`;
  const payload = { memberId, contributionId: id };
  await writeOutbox(tx, { id: ports.newId(), topic, placeId: null, dedupeKey: `${topic}:${id}`, payload });
};
