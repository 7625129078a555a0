import { expect, test } from 'vitest';
import { openTestDatabase } from '../support/test-database.ts';

test('a statement that fails among its rows takes nothing from the next one on its connection', async () => {
  const database = await openTestDatabase({ maxConnections: 1 });
  try {
    const { sql } = database;
    const failing = sql`select 1 / (4 - n) as of from generate_series(1, 9) as n`.catch(() => 'failed');
    const next = sql<{ n: number }[]>`select n from generate_series(1, 2) as n`;
    expect(await failing).toBe('failed');
    expect([...(await next)]).toEqual([{ n: 1 }, { n: 2 }]);
  } finally {
    await database.close();
  }
});
