import { transaction, writeAudit } from '@escale/db';
import { lockProgramme, updateProgramme as write } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import type { Programme, ProgrammePatch } from '@escale/shared/vouchers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { readProgramme } from './read-programme.ts';
import { requireDates } from './require-dates.ts';

/**
 * Ending it is for good; what is booked stands and is repaid.
 * @throws Refused not-found | changed-meanwhile | budget-below-drawn | malformed-date | range-backwards
 */
export const updateProgramme = (
  ports: Ports,
  { memberId }: Actor,
  id: string,
  { seen, ended, ...wish }: ProgrammePatch,
): Promise<Programme> =>
  transaction(ports.database, async (tx) => {
    if (!(await lockProgramme(tx, id))) throw new Refused({ code: 'not-found' });
    const before = await readProgramme(tx, id);
    const { revision, drawnCents } = before;
    if (seen !== revision) throw new Refused({ code: 'changed-meanwhile', version: String(revision) });
    const { name, publicLabel, budgetCents, validUntil } = { ...before, ...wish };
    requireDates(before.validFrom, validUntil);
    if (budgetCents < drawnCents) throw new Refused({ code: 'budget-below-drawn', drawnCents });
    const endedOn = before.endedOn ?? (ended ? await todayOfDepartment(tx) : null);
    await write(tx, {
      id,
      name: name.trim(),
      publicLabel: publicLabel.trim(),
      budgetCents,
      validUntil,
      endedOn,
    });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: memberId,
      placeId: null,
      action: endedOn && !before.endedOn ? 'voucher_programme.ended' : 'voucher_programme.changed',
      subjectId: id,
      detail: { before: { budgetCents: before.budgetCents, validUntil: before.validUntil } },
    });
    return readProgramme(tx, id);
  });
