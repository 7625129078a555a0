import { targetMetrics, targetUnits } from '@escale/shared/subsidies';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { subsidies } from './subsidies.table.ts';

/** What was agreed on; what only the place knows of its publics is reported, with its date. */
export const subsidyTargets = pgTable(
  'subsidy_targets',
  {
    id: uuid().primaryKey(),
    subsidyId: uuid('subsidy_id').notNull(),
    position: integer().notNull(),
    metric: text({ enum: targetMetrics }).notNull(),
    value: doublePrecision().notNull(),
    unit: text({ enum: targetUnits }).notNull(),
    label: text(),
    reportedValue: doublePrecision('reported_value'),
    reportedOn: date('reported_on'),
  },
  (table) => [
    foreignKey({
      name: 'subsidy_targets_are_of_a_subsidy',
      columns: [table.subsidyId],
      foreignColumns: [subsidies.id],
    }).onDelete('cascade'),
    index('subsidy_targets_by_subsidy').on(table.subsidyId, table.position),
    check(
      'subsidy_targets_have_a_unit_that_fits',
      sql`(${table.metric}, ${table.unit}) in (('occupancy', 'percent'), ('people', 'people'), ('events', 'events'), ('publics', 'percent'), ('publics', 'people'))`,
    ),
    check('subsidy_targets_value_is_positive', sql`${table.value} > 0`),
    check(
      'subsidy_targets_publics_are_named',
      sql`(${table.metric} = 'publics') = (${table.label} is not null)`,
    ),
    check(
      'subsidy_targets_are_reported_with_a_date',
      sql`num_nulls(${table.reportedValue}, ${table.reportedOn}) in (0, 2) and (${table.metric} = 'publics' or ${table.reportedOn} is null)`,
    ),
  ],
);

export const subsidyInstalments = pgTable(
  'subsidy_instalments',
  {
    subsidyId: uuid('subsidy_id').notNull(),
    position: integer().notNull(),
    dueOn: date('due_on').notNull(),
    amountCents: integer('amount_cents').notNull(),
    paidOn: date('paid_on'),
  },
  (table) => [
    primaryKey({ name: 'subsidy_instalments_pkey', columns: [table.subsidyId, table.position] }),
    foreignKey({
      name: 'subsidy_instalments_are_of_a_subsidy',
      columns: [table.subsidyId],
      foreignColumns: [subsidies.id],
    }).onDelete('cascade'),
    check('subsidy_instalments_amount_is_positive', sql`${table.amountCents} > 0`),
  ],
);

/** Since when a target has been late, which its place is told first; `recoveredOn` once it no longer is. */
export const targetWarnings = pgTable(
  'target_warnings',
  {
    targetId: uuid('target_id').notNull(),
    warnedOn: date('warned_on').notNull(),
    recoveredOn: date('recovered_on'),
  },
  (table) => [
    primaryKey({ name: 'target_warnings_pkey', columns: [table.targetId, table.warnedOn] }),
    foreignKey({
      name: 'target_warnings_are_of_a_target',
      columns: [table.targetId],
      foreignColumns: [subsidyTargets.id],
    }).onDelete('cascade'),
    uniqueIndex('target_warnings_one_at_a_time').on(table.targetId).where(sql`${table.recoveredOn} is null`),
  ],
);
