import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, migrateDatabase, openDatabase } from '@escale/db';
import { startCluster } from '@escale/db/cluster';
import { type BenchTown, buildTown } from './bench-town.ts';
import { type ChildServer, startChild } from './child-server.ts';

export type Bench = {
  databaseUrl: string;
  database: Database;
  town: BenchTown;
  escale: ChildServer;
  hello: ChildServer;
  close: () => Promise<void>;
};

/** An own PostgreSQL with durable settings, a town in it, Escale and a bare Fastify beside it. */
export const openBench = async (size: { places: number; desks: number }): Promise<Bench> => {
  const folder = await mkdtemp(join(tmpdir(), 'escale-bench-'));
  const cluster = await startCluster(folder, {
    shared_buffers: '512MB',
    max_connections: '100',
    max_wal_size: '4GB',
    shared_preload_libraries: 'pg_stat_statements',
  });
  await migrateDatabase(cluster.url);
  const database = openDatabase({ url: cluster.url, maxConnections: 8 });
  const town = await buildTown(database, size);
  const env = { BENCH_DATABASE_URL: cluster.url, BENCH_SECRET: 'bench-secret-of-thirty-two-characters' };
  const [escale, hello] = [
    await startChild('escale-server.ts', env),
    await startChild('hello-server.ts', {}),
  ];
  const close = async () => {
    await Promise.all([escale.stop(), hello.stop()]);
    await database.close();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { databaseUrl: cluster.url, database, town, escale, hello, close };
};

/** Opens accounts over HTTP and returns their bearer headers. */
export const signInMany = async (origin: string, count: number): Promise<{ authorization: string }[]> => {
  const post = (path: string, body: unknown) =>
    fetch(`${origin}/api/v1/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const headers = [];
  for (let index = 0; index < count; index++) {
    const account = { email: `bench-${index}@bench.example`, password: 'bench-password-92' };
    await post('sign-up', { ...account, displayName: `Bench ${index}` });
    const signedIn = await post('sign-in', account);
    const [access = ''] = signedIn.headers.getSetCookie();
    headers.push({ authorization: `Bearer ${access.split(';')[0]?.split('=')[1]}` });
  }
  return headers;
};
