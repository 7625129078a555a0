import { inArray } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import { takeLocks } from '../locks.ts';
import { seeds } from '../schema.ts';
import { type Executor, transaction } from '../transaction.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { seedReference } from './seed-reference.ts';
import type { SeedName } from './seeds.table.ts';

type SeedChoice = 'none' | SeedName;

export type SeedOptions = { hashPassword: (plain: string) => Promise<string> };

const parts = { none: [], reference: ['reference'], demo: ['reference', 'demo'] } as const satisfies Record<
  SeedChoice,
  readonly SeedName[]
>;

/**
 * Loads the sample data that is asked for and not in yet, all of it or nothing. Two processes may do so at
 * once: the second waits for the first, then finds nothing left to do.
 */
export const applySeed = async (
  database: Database,
  choice: SeedChoice,
  { hashPassword }: SeedOptions,
): Promise<void> => {
  if ((await missingSeeds(database, choice)).length === 0) return;
  await transaction(database, async (tx) => {
    // Longer than any request may take, and a second process waits here for the first.
    await tx.sql`select set_config(name, '60s', true) from unnest(${['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout']}::text[]) as name`;
    await takeLocks(tx, ['seed']);
    for (const name of await missingSeeds(tx, choice)) {
      if (name === 'demo') await seedDemo(tx, hashPassword);
      else await seedReference(tx);
      await tx.orm.insert(seeds).values({ name });
    }
  });
};

/** What of the choice is not in the database yet; empty means ready. */
const missingSeeds = async ({ orm }: Executor, choice: SeedChoice): Promise<SeedName[]> => {
  const wanted = parts[choice];
  if (wanted.length === 0) return [];
  const applied = await orm
    .select({ name: seeds.name })
    .from(seeds)
    .where(inArray(seeds.name, [...wanted]));
  return wanted.filter((name) => !applied.some((row) => row.name === name));
};
