import { transaction, writeAudit } from '@escale/db';
import { deleteInitiative, readContribution, settleContribution } from '@escale/db/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** An entry that nobody has seen goes with its proposal. @throws Refused not-found | contribution-decided */
export const withdrawContribution = async (
  ports: Ports,
  { memberId }: Actor,
  id: string,
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    const row = await readContribution(tx, id);
    if (!row || row.memberId !== memberId) throw new Refused({ code: 'not-found' });
    if (!(await settleContribution(tx, { id, status: 'withdrawn', reason: null })))
      throw new Refused({ code: 'contribution-decided', contributionStatus: row.status });
    if (row.kind === 'entry') await deleteInitiative(tx, row.initiativeId);
    const entry = { actorId: memberId, placeId: null, action: 'initiative.withdrawn', subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry });
  });
};
