import { setTimeout as wait } from 'node:timers/promises';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import { type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import type { Database, Schema } from './connection.ts';
import { violationOf } from './constraint-violation.ts';
import { announceChanges, touchedThrough } from './place-changes.ts';

/** What a query needs: a transaction, or the pool for reads of a single statement. */
export type Executor = { orm: PgDatabase<PostgresJsQueryResultHKT, Schema>; sql: postgres.ISql };

/** Serialisation failure, deadlock, a lock that did not come in time: all say that others were quicker. */
const retried = new Set(['40001', '40P01', '55P03']);

/** The database gave way to others too often: 503, and the client may try again. */
export class Contended extends Error {}

/** The driver's transaction beneath drizzle's: both speak on the same connection. */
const clientOf = (orm: Executor['orm']): postgres.TransactionSql => {
  const { session } = orm._;
  if (!(session instanceof PostgresJsSession)) throw new Error('not a postgres-js transaction');
  return session.client;
};

/**
 * Runs `work` in one transaction. When others were quicker it is tried again with jitter, at most three times
 * (four waits for a lock stay below the request's timeout); `work` must have no effect outside the database.
 * @throws Contended when the last attempt fails in the same way
 */
export const transaction = async <T>(
  database: Database,
  work: (tx: Executor) => Promise<T>,
  attempts = 4,
): Promise<T> => {
  try {
    const [done, places] = await database.orm.transaction(async (orm) => {
      const sql = clientOf(orm);
      const touched = touchedThrough(sql);
      return [await work({ orm, sql }), touched] as const;
    });
    announceChanges(database, places);
    return done;
  } catch (error) {
    const code = violationOf(error)?.sqlState;
    if (code === undefined || !retried.has(code)) throw error;
    if (attempts <= 1) throw new Contended(code);
    await wait(5 + Math.random() * 20 * (5 - attempts));
    return transaction(database, work, attempts - 1);
  }
};
