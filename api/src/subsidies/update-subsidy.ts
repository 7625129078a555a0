import { transaction, writeAudit } from '@escale/db';
import { readSubsidy, updateSubsidy as write } from '@escale/db/subsidies';
import type { Actor } from '@escale/shared/kernel';
import type { SubsidyPatch, SubsidySchema } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { sightsOf } from './sights-of.ts';
import { subsidyFieldsOf } from './subsidy-fields-of.ts';
import { subsidyView } from './subsidy-view.ts';

/**
 * @throws Refused not-found | changed-meanwhile | malformed-date | range-backwards | range-too-long | target-unclear |
 * instalments-above-amount
 */
export const updateSubsidy = async (
  ports: Ports,
  { memberId }: Actor,
  id: string,
  { seen, ...wish }: SubsidyPatch,
): Promise<SubsidySchema> => {
  const row = await transaction(ports.database, async (tx) => {
    const before = await readSubsidy(tx, id);
    if (!before) throw new Refused({ code: 'not-found' });
    const fields = subsidyFieldsOf(ports, wish, before);
    if (!(await write(tx, { id, revision: seen ?? before.revision, ...fields })))
      throw new Refused({ code: 'changed-meanwhile', version: String(before.revision) });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: memberId,
      placeId: before.placeId,
      action: 'subsidy.changed',
      subjectId: id,
      detail: { before: { amountCents: before.amountCents, section: before.section, year: before.year } },
    });
    const written = await readSubsidy(tx, id);
    if (!written) throw new Error('a subsidy vanished');
    return written;
  });
  const today = await todayOfDepartment(ports.database);
  const [seenNow] = await sightsOf(ports, [row], { today, isPlace: false });
  if (!seenNow) throw new Error('a subsidy vanished');
  return subsidyView(row, seenNow.sight);
};
