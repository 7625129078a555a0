import { transaction, writeAudit } from '@escale/db';
import { insertContribution, readContribution } from '@escale/db/initiatives';
import {
  type ContributionSchema,
  changesOf,
  fieldsOf,
  type ProposedChange,
} from '@escale/shared/initiatives';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { contributionView } from './contribution-view.ts';
import { fieldsOfRow } from './initiative-view.ts';
import { limitWriting, type Writer } from './limit-writing.ts';
import { publishedInitiative } from './published-initiative.ts';
import { requireAround } from './require-around.ts';

/** @throws Refused not-found | changed-meanwhile | nothing-changed | unknown-commune | unknown-place | too-many-writings */
export const proposeChange = async (
  ports: Ports,
  writer: Writer,
  { id: initiativeId, seen, as = 'resident', ...wish }: ProposedChange & { id: string },
): Promise<ContributionSchema> => {
  const { memberId, platformRole } = writer.actor;
  const role = platformRole === null ? as : 'department';
  const fields = fieldsOf(wish);
  const id = ports.newId();
  return transaction(ports.database, async (tx) => {
    const entry = await publishedInitiative(tx, initiativeId);
    // Against other words than those that were read, the difference would undo somebody else's change.
    if (entry.revision !== seen) throw changedMeanwhile(entry);
    const changes = changesOf(fieldsOfRow(entry), fields);
    if (Object.keys(changes).length === 0) throw new Refused({ code: 'nothing-changed' });
    await requireAround(tx, fields);
    await limitWriting(tx, writer, 'contribution');
    await insertContribution(tx, { id, initiativeId, memberId, role, kind: 'change', changes });
    const done = { actorId: memberId, placeId: null, action: 'initiative.change_proposed', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...done });
    const written = await readContribution(tx, id);
    if (!written) throw new Error('a contribution vanished');
    return contributionView(written);
  });
};
