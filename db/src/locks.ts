import type { Executor } from './transaction.ts';

/**
 * Every lock of a transaction is taken in one call, sorted, so that no two transactions can wait for each
 * other. They end with the transaction. Units are locked by their packing group (docs/concurrency.md).
 */
export const takeLocks = async ({ sql }: Executor, names: readonly string[]): Promise<void> => {
  const sorted = [...new Set(names)].sort();
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${sorted}::text[]) with ordinality as asked(name, place) order by place`;
};

/** The same for one lock that is free at this moment; false, at once, when somebody else has it. */
export const tryLock = async ({ sql }: Executor, name: string): Promise<boolean> => {
  const [lock] = await sql<{ held: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as held`;
  return lock?.held ?? false;
};
