import { metrics } from '@escale/shared/statistics';
import { sql } from 'drizzle-orm';
import {
  check,
  date,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

const roles = ['owner', 'manager', 'admin'] as const;

/** What a place says against a figure, and the department's answer. No person stands here: the place speaks. */
export const figureContests = pgTable(
  'figure_contests',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    metric: text({ enum: metrics }).notNull(),
    fromOn: date('from_on', { mode: 'string' }).notNull(),
    toOn: date('to_on', { mode: 'string' }).notNull(),
    definitionVersion: integer('definition_version').notNull(),
    value: doublePrecision(),
    note: text().notNull(),
    authorRole: text('author_role', { enum: roles }).notNull(),
    contestedAt: instant('contested_at').notNull().default(sql`domain_now()`),
    answer: text(),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    primaryKey({ name: 'figure_contests_pkey', columns: [table.placeId, table.id] }),
    uniqueIndex('figure_contests_one_open_per_figure')
      .on(table.placeId, table.metric, table.fromOn, table.toOn)
      .where(sql`${table.answeredAt} is null`),
    check('figure_contests_metric_is_known', oneOf(table.metric, metrics)),
    check('figure_contests_author_role_is_known', oneOf(table.authorRole, roles)),
    check('figure_contests_dates_run_forward', sql`${table.fromOn} <= ${table.toOn}`),
    check('figure_contests_say_why', sql`btrim(${table.note}) <> ''`),
    check(
      'figure_contests_are_answered_in_words',
      sql`(${table.answer} is null) = (${table.answeredAt} is null) and btrim(${table.answer}) <> ''`,
    ),
  ],
);
