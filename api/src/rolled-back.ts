import { type Executor, transaction } from '@escale/db';
import type { Ports } from './ports.ts';

/** Carries what was found out of a transaction that must not last. */
class Undone extends Error {}

/** Does something to see what would come of it, and undoes all of it: `work` must have no effect outside the database. */
export const rolledBack = async <T>(ports: Ports, work: (tx: Executor) => Promise<T>): Promise<T> => {
  const found: T[] = [];
  const tried = transaction(ports.database, async (tx) => {
    found[0] = await work(tx);
    throw new Undone('a preview leaves nothing behind');
  });
  await tried.catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
  const [value] = found;
  if (value === undefined) throw new Error('a preview found nothing');
  return value;
};
