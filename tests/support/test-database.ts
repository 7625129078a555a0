import { randomBytes } from 'node:crypto';
import { type Database, openDatabase } from '@escale/db';
import postgres from 'postgres';
import { inject } from 'vitest';

export type TestDatabase = Database & { url: string };

type Options = {
  maxConnections?: number;
  /** Statements that change the database before anyone connects to it: a control takes a guarantee away. */
  prepare?: (sql: postgres.Sql) => Promise<void>;
};

/** A migrated database that is this test file's alone; `close` drops it. */
export const openTestDatabase = async ({
  maxConnections = 10,
  prepare,
}: Options = {}): Promise<TestDatabase> => {
  const server = inject('server');
  const name = `tests_${randomBytes(6).toString('hex')}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
  await admin`create database ${admin(name)} template ${admin(server.template)}`;
  const url = new URL(server.url);
  url.pathname = name;
  if (prepare) {
    const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
    await prepare(sql);
    await sql.end();
  }
  const database = openDatabase({ url: url.href, maxConnections });
  const close = async () => {
    await database.close();
    await admin`drop database if exists ${admin(name)} with (force)`;
    await admin.end();
  };
  return { ...database, url: url.href, close };
};
