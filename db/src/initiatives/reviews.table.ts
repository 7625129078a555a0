import { contributorRoles, reviewStatuses } from '@escale/shared/initiatives';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { initiatives } from './initiatives.table.ts';

/** What a person says of an initiative, once each. */
export const initiativeReviews = pgTable(
  'initiative_reviews',
  {
    initiativeId: uuid('initiative_id')
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    role: text({ enum: contributorRoles }).notNull(),
    rating: smallint(),
    comment: text().notNull().default(''),
    status: text({ enum: reviewStatuses }).notNull().default('visible'),
    /** Why it is hidden; its author reads it. */
    reason: text(),
    answer: text(),
    isExample: boolean('is_example').notNull().default(false),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'initiative_reviews_pkey', columns: [table.initiativeId, table.memberId] }),
    uniqueIndex('initiative_reviews_by_id').on(table.initiativeId, table.id),
    index('initiative_reviews_by_member').on(table.memberId),
    check('initiative_reviews_role_is_known', oneOf(table.role, contributorRoles)),
    check('initiative_reviews_status_is_known', oneOf(table.status, reviewStatuses)),
    check('initiative_reviews_rate_from_one_to_five', sql`${table.rating} between 1 and 5`),
    check(
      'initiative_reviews_say_something',
      sql`${table.rating} is not null or btrim(${table.comment}) <> ''`,
    ),
    check(
      'initiative_reviews_are_hidden_for_a_reason',
      sql`(${table.status} = 'hidden') = (${table.reason} is not null)`,
    ),
  ],
);

/** Who found an entry, or a review of it, wrong, until the department has decided. */
export const initiativeReports = pgTable(
  'initiative_reports',
  {
    initiativeId: uuid('initiative_id')
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    /** The entry itself, or one of its reviews. */
    subjectId: uuid('subject_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'initiative_reports_pkey',
      columns: [table.initiativeId, table.subjectId, table.memberId],
    }),
    index('initiative_reports_by_member').on(table.memberId),
  ],
);
