import { type Executor, transaction, writeAudit } from '@escale/db';
import {
  forfeitMissed,
  insertStatement,
  listStatements,
  lockStaysToState,
  nextStatementNumber,
  readMonthToState,
} from '@escale/db/voucher-statements';
import { lockProgramme } from '@escale/db/vouchers';
import { type Actor, addDays, addMonths, type LocalDate } from '@escale/shared/kernel';
import type { Statement } from '@escale/shared/voucher-statements';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { statementView } from './statement-view.ts';
import { tellAccounts } from './tell-accounts.ts';

type Asked = { id: string; month: string };

/**
 * Freezes a month that is over, one statement for each place with attended stays. What is attested later goes into the
 * next month's; stays that nobody came for give the budget back what they held.
 * @throws Refused not-found | month-not-over
 */
export const prepareStatements = (
  ports: Ports,
  actor: Actor,
  { id: programmeId, month }: Asked,
): Promise<{ items: Statement[] }> =>
  transaction(ports.database, async (tx) => {
    const firstOn = `${month}-01`;
    const lastOn = addDays(addMonths(firstOn, 1), -1);
    const today = await todayOfDepartment(tx);
    if (today <= lastOn) throw new Refused({ code: 'month-not-over', month });
    await lockStaysToState(tx, { programmeId, lastOn });
    if (!(await lockProgramme(tx, programmeId))) throw new Refused({ code: 'not-found' });
    for (const place of await readMonthToState(tx, { programmeId, month, firstOn, lastOn })) {
      const id = ports.newId();
      const number = await numberFor(tx, today);
      const counted = { programmeId, month, firstOn, lastOn, preparedOn: today };
      await insertStatement(tx, { ...place, ...counted, id, number });
      await writeAudit(tx, {
        id: ports.newId(),
        actorId: actor.memberId,
        placeId: place.placeId,
        action: 'voucher_statement.prepared',
        subjectId: id,
        detail: { number, month },
      });
      await tellAccounts(ports, tx, { placeId: place.placeId, statementId: id, is: 'prepared' });
    }
    await forfeitMissed(tx, { programmeId, lastOn });
    const rows = await listStatements(tx, { programmeId });
    return { items: rows.filter((row) => row.month === month).map(statementView) };
  });

const numberFor = async (tx: Executor, today: LocalDate): Promise<string> => {
  const year = today.slice(0, 4);
  const nth = await nextStatementNumber(tx, Number(year));
  return `BD-${year}-${String(nth).padStart(4, '0')}`;
};
