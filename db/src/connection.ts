import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema.ts';

export type Schema = typeof schema;
export type Database = {
  /** Typed queries. */
  orm: PostgresJsDatabase<Schema>;
  /** Tagged templates: prepared on the server, for the hot paths. */
  sql: postgres.Sql;
  close: () => Promise<void>;
};

export type ConnectionOptions = { url: string; maxConnections?: number; applicationName?: string };

/**
 * Timeouts grow outwards: lock 3 s, statement 8 s, the HTTP request 15 s, the proxy in front of it longer.
 * Plans are made once per statement: every query here names its place or its key, whatever the values.
 */
const sessionSettings = {
  plan_cache_mode: 'force_generic_plan',
  lock_timeout: 3_000,
  statement_timeout: 8_000,
  idle_in_transaction_session_timeout: 15_000,
};

/**
 * postgres.js 3.4 lets a connection that has this many statements in line take a BEGIN without giving
 * it to the transaction (its issues 823 and 1189): others would then run inside it. Its types don't know the option.
 * patches/ mends another fault of it (issues 1119 and 1181): a statement that failed among its rows shifted the rows of
 * the next one. tests/architecture has a test for each; when they pass without, both may go.
 */
const withoutLimit = { max_pipeline: 1_000_000 };

export const openDatabase = ({
  url,
  maxConnections = 10,
  applicationName = 'escale',
}: ConnectionOptions): Database => {
  const sql = postgres(url, {
    max: maxConnections,
    ...withoutLimit,
    connect_timeout: 8,
    onnotice: () => undefined,
    connection: { application_name: applicationName, TimeZone: 'UTC', ...sessionSettings },
  });
  return { orm: drizzle({ client: sql, schema }), sql, close: () => sql.end({ timeout: 5 }) };
};
