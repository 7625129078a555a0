import { type Executor, transaction, writeAudit } from '@escale/db';
import { endPass, lockPass, type PassRow, readPaidStays, readPass } from '@escale/db/passes';
import { type Actor, instantText, type LocalDate, manages } from '@escale/shared/kernel';
import { endSubscription, type PassSchema, type Termination } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { passView } from './pass-view.ts';

/**
 * The person or the place ends a subscription with its month. Stays that later months pay for are cancelled before, or
 * kept together with their months. Once it has ended, ending it again changes nothing.
 * @throws Refused not-found | not-a-subscription | subscription-pays-later-stays
 */
export const terminatePass = async (
  ports: Ports,
  actor: Actor,
  id: string,
  { laterStays }: Termination,
): Promise<PassSchema> => {
  const found = await readPass(ports.database, id);
  const isOwn = found?.memberId === actor.memberId;
  if (!found || !(isOwn || manages(actor, found.placeId))) throw new Refused({ code: 'not-found' });
  if (found.kind !== 'subscription') throw new Refused({ code: 'not-a-subscription' });
  return transaction(ports.database, async (tx) => {
    await lockPass(tx, found);
    const row = (await readPass(tx, id)) ?? found;
    if (row.endsOn !== null) return passView(row);
    const endsOn = await endOf(tx, row, laterStays === 'keep');
    await endPass(tx, found, endsOn);
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: found.placeId,
      action: 'pass.terminated',
      subjectId: id,
      detail: { endsOn },
    });
    return passView((await readPass(tx, id)) ?? row);
  });
};

/** Read under the pass's lock: whoever spends from it has that lock, so no stay comes between. */
const endOf = async (tx: Executor, row: PassRow, keepsStays: boolean): Promise<LocalDate> => {
  const { startsOn, today, timeZone } = row;
  const paid = (await readPaidStays(tx, row)).map(({ period, ...stay }) => ({
    ...stay,
    start: instantText(period.start, timeZone),
    end: instantText(period.end, timeZone),
  }));
  const end = endSubscription({ startsOn, today, paid, keepsStays });
  if (!end.ok) throw new Refused(end.refusal);
  return end.value;
};
