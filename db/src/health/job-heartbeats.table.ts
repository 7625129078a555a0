import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';

/** What recurs, and when it last went well. Real clock: it is about machines, not about stays. */
export const jobHeartbeats = pgTable(
  'job_heartbeats',
  {
    job: text().primaryKey(),
    everyMinutes: integer('every_minutes').notNull(),
    plannedAt: instant('planned_at').notNull().default(sql`now()`),
    lastRunAt: instant('last_run_at'),
  },
  (table) => [check('job_heartbeats_interval_is_positive', sql`${table.everyMinutes} > 0`)],
);
