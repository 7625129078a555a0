import { transaction } from '@escale/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase({ maxConnections: 2 });
});
afterAll(() => database?.close());

test('a transaction has its connection to itself, however many statements stand in line for it', async () => {
  const { sql } = database;
  for (let line = 90; line <= 110; line++) {
    const busy = Array.from({ length: 2 }, () => sql`select pg_sleep(0.05)`.execute());
    const waiting = Array.from({ length: 2 * line }, (_, i) => sql`select ${i}::int`.execute());
    const work = Array.from({ length: 5 }, () =>
      transaction(database, async (tx) => {
        const [first] = await tx.sql<{ id: string }[]>`select pg_current_xact_id()::text as id`;
        await new Promise((resolve) => setTimeout(resolve, 1));
        const [second] = await tx.sql<{ id: string }[]>`select pg_current_xact_id()::text as id`;
        return [first?.id, second?.id];
      }),
    );
    await Promise.all([...busy, ...waiting]);
    const ids = await Promise.all(work);
    for (const [first, second] of ids) expect(second).toBe(first);
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length);
  }
});
