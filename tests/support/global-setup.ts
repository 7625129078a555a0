import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase } from '@escale/db';
import { startCluster } from '@escale/db/cluster';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which test files make their databases, from this template. */
    server: { url: string; template: string };
  }
}

/** Nothing here has to outlive the power: speed instead. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

const ownCluster = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'escale-tests-'));
  // As root, PostgreSQL runs as another user, who must be able to walk in.
  chmodSync(folder, 0o711);
  const cluster = await startCluster(folder, settings);
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: cluster.url, stop };
};

/** DATABASE_URL names a server to test on; without it one is started, and is gone afterwards. */
export default async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.DATABASE_URL;
  const { url, stop } = given ? { url: given, stop: async () => undefined } : await ownCluster();
  const template = `tests_template_${process.pid}`;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(template)}`;
  const templateUrl = new URL(url);
  templateUrl.pathname = template;
  await migrateDatabase(templateUrl.href);
  provide('server', { url, template });
  return async () => {
    await sql`drop database if exists ${sql(template)} with (force)`;
    await sql.end();
    await stop();
  };
};
