import { setImmediate as nextTurn } from 'node:timers/promises';
import type postgres from 'postgres';
import type { Database } from './connection.ts';
import type { Fragment } from './fragment.ts';

/**
 * What a statement can see, as a text: while it stays the same, every statement gives the answer it gave before.
 * A snapshot names the transactions that count as over, and what they did doesn't change. The quarter of an hour is
 * there for the clock: wherever on earth, a day begins with one.
 */
export const stateAsText = (sql: postgres.ISql): Fragment => sql`
  (pg_current_snapshot()::text || ' ' || extract(epoch from date_bin('15 minutes', (select domain_now()), 'epoch')))`;

const asked = new WeakMap<Database, Promise<string>>();

/** The state now. All who ask in one turn of the event loop share one statement, which is sent after the last of them. */
export const readState = (database: Database): Promise<string> => {
  const shared = asked.get(database) ?? nextTurn().then(() => send(database));
  asked.set(database, shared);
  return shared;
};

const send = async (database: Database): Promise<string> => {
  asked.delete(database);
  const { sql } = database;
  const [row] = await sql<{ state: string }[]>`select ${stateAsText(sql)} as state`;
  if (!row) throw new Error('the product clock has no row');
  return row.state;
};
