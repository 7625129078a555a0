import { type Executor, writeOutbox } from '@escale/db';
import { readAccountsOfPlace } from '@escale/db/voucher-statements';
import type { Ports } from '../ports.ts';

type News = { placeId: string; statementId: string; is: 'prepared' | 'paid' };

/** One mail for each owner, manager and accountant of the place. */
export const tellAccounts = async (
  { newId }: Pick<Ports, 'newId'>,
  tx: Executor,
  { placeId, statementId, is }: News,
): Promise<void> => {
  const topic = `voucher.statement_${is}`;
  for (const memberId of await readAccountsOfPlace(tx, placeId)) {
    const dedupeKey = `${topic}:${statementId}:${memberId}`;
    await writeOutbox(tx, { id: newId(), topic, placeId, dedupeKey, payload: { statementId, memberId } });
  }
};
