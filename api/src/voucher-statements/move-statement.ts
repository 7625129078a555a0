import { transaction, writeAudit } from '@escale/db';
import { moveStatement as move, readStatement } from '@escale/db/voucher-statements';
import type { Actor, LocalDate } from '@escale/shared/kernel';
import type { Statement } from '@escale/shared/voucher-statements';
import { requireDate } from '../places/require-date.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { statementView } from './statement-view.ts';
import { tellAccounts } from './tell-accounts.ts';

type Move = { id: string; to: 'approved' | 'paid'; on?: LocalDate };

const before = { approved: 'prepared', paid: 'approved' } as const;

/**
 * Prepared, approved, paid: each once, in this order. It is paid between its approval and today.
 * @throws Refused not-found | statement-not-ready | malformed-date | range-backwards
 */
export const moveStatement = (
  ports: Ports,
  { memberId }: Actor,
  { id, to, on: given }: Move,
): Promise<Statement> =>
  transaction(ports.database, async (tx) => {
    const found = await readStatement(tx, id);
    if (!found) throw new Refused({ code: 'not-found' });
    const { placeId, state, approvedOn } = found;
    const today = await todayOfDepartment(tx);
    const on = given ?? today;
    requireDate(on);
    if (state !== before[to]) throw new Refused({ code: 'statement-not-ready', statementState: state });
    if (on > today) throw new Refused({ code: 'range-backwards', from: on, to: today });
    if (approvedOn !== null && on < approvedOn)
      throw new Refused({ code: 'range-backwards', from: approvedOn, to: on });
    if (!(await move(tx, { placeId, id, from: before[to], to, on })))
      throw new Refused({ code: 'statement-not-ready', statementState: state });
    const entry = { actorId: memberId, placeId, action: `voucher_statement.${to}`, subjectId: id };
    await writeAudit(tx, { id: ports.newId(), ...entry, detail: { number: found.number, on } });
    if (to === 'paid') await tellAccounts(ports, tx, { placeId, statementId: id, is: 'paid' });
    const row = await readStatement(tx, id);
    return statementView(row ?? found);
  });
