import type { Instant } from '@escale/shared/kernel';
import type { Database } from './connection.ts';
import type { Executor } from './transaction.ts';

/** The product's clock: the database's plus an offset that only tests set. */
export const readNow = async ({ sql }: Executor): Promise<Instant> => {
  const [row] = await sql<{ at: number }[]>`select extract(epoch from domain_now())::float8 * 1000 as at`;
  if (!row) throw new Error('the product clock has no row');
  return Math.floor(row.at);
};

/** Sets the clock to an instant, from where it runs on; null sets it back to the database's own. */
export const setClock = async ({ sql }: Database, instant: Instant | null): Promise<void> => {
  if (instant === null) await sql`update product_clock set clock_offset = '0' where clock_offset <> '0'`;
  else
    await sql`update product_clock set clock_offset = ${new Date(instant).toISOString()}::timestamptz - now()`;
};
