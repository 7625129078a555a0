import { transaction, writeAudit } from '@escale/db';
import { withdrawUnclaimed } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import { type Programme, partsPerUnit } from '@escale/shared/vouchers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readProgramme } from './read-programme.ts';

type Sheet = { id: string; batchId: string };

/**
 * Codes that nobody has claimed are worth nothing from now on. The budget is left alone: they never drew on it.
 * @throws Refused not-found | vouchers-all-claimed
 */
export const withdrawVouchers = (
  ports: Ports,
  { memberId }: Actor,
  { id, batchId }: Sheet,
): Promise<Programme> =>
  transaction(ports.database, async (tx) => {
    const { codes, parts } = await withdrawUnclaimed(tx, { programmeId: id, batchId });
    const programme = await readProgramme(tx, id);
    const batch = programme.batches.find((one) => one.id === batchId);
    if (!batch) throw new Refused({ code: 'not-found' });
    if (batch.withdrawnOn === null) throw new Refused({ code: 'vouchers-all-claimed' });
    if (codes === 0) return programme;
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: memberId,
      placeId: null,
      action: 'vouchers.withdrawn',
      subjectId: id,
      detail: { batchId, codes, units: parts / partsPerUnit[programme.unit] },
    });
    return programme;
  });
