import { type Executor, transaction, writeAudit } from '@escale/db';
import {
  findSameProposal,
  insertContribution,
  insertInitiative,
  readInitiative,
  writeStep,
} from '@escale/db/initiatives';
import {
  type ContributorRole,
  fieldsOf,
  type InitiativeSchema,
  type InitiativeStatus,
  type NewInitiative,
} from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { initiativeView } from './initiative-view.ts';
import { limitWriting, type Writer } from './limit-writing.ts';
import { requireAround } from './require-around.ts';

type First = { status: InitiativeStatus; role: ContributorRole };

/** What the department writes stands at once; anybody else's waits for it. */
const firstOf = ({ platformRole }: Actor, { status, as = 'resident' }: NewInitiative): First => {
  if (platformRole !== null) return { status: status ?? 'published', role: 'department' };
  if (status !== undefined) throw new Refused({ code: 'not-allowed' });
  return { status: 'proposed', role: as };
};

/** @throws Refused not-allowed | unknown-commune | unknown-place | already-proposed | too-many-writings */
export const createInitiative = async (
  ports: Ports,
  writer: Writer,
  wish: NewInitiative,
): Promise<InitiativeSchema> => {
  const { actor } = writer;
  const { status, role } = firstOf(actor, wish);
  const fields = fieldsOf(wish);
  const id = ports.newId();
  return transaction(ports.database, async (tx) => {
    const found = await requireAround(tx, fields);
    if (status === 'proposed') await requireNew(tx, { ...fields, memberId: actor.memberId });
    await limitWriting(tx, writer, 'contribution');
    await insertInitiative(tx, { id, status, contributedBy: role, fields, ...found });
    if (status === 'proposed') {
      const proposal = {
        initiativeId: id,
        memberId: actor.memberId,
        role,
        kind: 'entry' as const,
        changes: {},
      };
      await insertContribution(tx, { id: ports.newId(), ...proposal });
    } else {
      const step = { step: 'created' as const, role, reason: null, changes: [] };
      await writeStep(tx, { id: ports.newId(), initiativeId: id, ...step });
    }
    const entry = { actorId: actor.memberId, placeId: null, action: `initiative.${status}`, subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
    const written = await readInitiative(tx, id);
    if (!written) throw new Error('an initiative vanished');
    return initiativeView(written);
  });
};

/** Sent twice, it is proposed once. */
const requireNew = async (
  tx: Executor,
  proposal: { memberId: string; name: string; commune: string | null },
): Promise<void> => {
  const initiativeId = await findSameProposal(tx, proposal);
  if (initiativeId !== null) throw new Refused({ code: 'already-proposed', initiativeId });
};
