import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { oneOf } from '../one-of.ts';

export const seedNames = ['reference', 'demo'] as const;
export type SeedName = (typeof seedNames)[number];

/** Which sample data is in, so that nothing is loaded twice and readiness can be told. Real clock. */
export const seeds = pgTable(
  'seeds',
  {
    name: text({ enum: seedNames }).primaryKey(),
    appliedAt: instant('applied_at').notNull().default(sql`now()`),
  },
  (table) => [check('seeds_name_is_known', oneOf(table.name, seedNames))],
);
