import type { Narratives, ReportFigures } from '@escale/shared/reports';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

const statuses = ['draft', 'closed'] as const;
export const closerRoles = ['owner', 'manager', 'admin', 'example'] as const;

/** What a place reports of a year. Who closed it stands in the audit; a closed version never changes (a trigger). */
export const yearlyReports = pgTable(
  'yearly_reports',
  {
    placeId: uuid('place_id').notNull(),
    year: integer().notNull(),
    version: integer().notNull(),
    status: text({ enum: statuses }).notNull().default('draft'),
    revision: integer().notNull().default(0),
    narratives: jsonb().$type<Narratives>().notNull(),
    figures: jsonb().$type<ReportFigures>(),
    definitionVersion: integer('definition_version'),
    sha256: text(),
    closedAt: instant('closed_at'),
    closedByRole: text('closed_by_role', { enum: closerRoles }),
    reopenedBecause: text('reopened_because'),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'yearly_reports_pkey', columns: [table.placeId, table.year, table.version] }),
    foreignKey({
      name: 'yearly_reports_are_of_a_place',
      columns: [table.placeId],
      foreignColumns: [places.id],
    }).onDelete('cascade'),
    uniqueIndex('yearly_reports_one_draft')
      .on(table.placeId, table.year)
      .where(sql`${table.status} = 'draft'`),
    index('yearly_reports_by_year').on(table.year, table.placeId),
    check('yearly_reports_status_is_known', oneOf(table.status, statuses)),
    check('yearly_reports_closed_by_role_is_known', oneOf(table.closedByRole, closerRoles)),
    check('yearly_reports_count_from_one', sql`${table.version} >= 1 and ${table.revision} >= 0`),
    check(
      'yearly_reports_are_frozen_whole',
      sql`num_nulls(${table.figures}, ${table.definitionVersion}, ${table.sha256}, ${table.closedAt}, ${table.closedByRole}) = case ${table.status} when 'closed' then 0 else 5 end`,
    ),
    check('yearly_reports_hash_is_sha256', sql`${table.sha256} ~ '^[0-9a-f]{64}$'`),
    check(
      'yearly_reports_reopened_say_why',
      sql`(${table.version} = 1) = (${table.reopenedBecause} is null) and btrim(${table.reopenedBecause}) <> ''`,
    ),
  ],
);
