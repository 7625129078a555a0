import {
  contributionKinds,
  contributionStatuses,
  contributorRoles,
  type Difference,
  type InitiativeFields,
  initiativeSteps,
} from '@escale/shared/initiatives';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { initiatives } from './initiatives.table.ts';

/** What somebody proposes: a new entry, which waits as it is, or other words in some fields of one. */
export const initiativeContributions = pgTable(
  'initiative_contributions',
  {
    id: uuid().primaryKey(),
    initiativeId: uuid('initiative_id')
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    /** Null once its author is erased: what was accepted stays. */
    memberId: uuid('member_id').references(() => members.id, { onDelete: 'set null' }),
    role: text({ enum: contributorRoles }).notNull(),
    kind: text({ enum: contributionKinds }).notNull(),
    changes: jsonb().$type<Partial<InitiativeFields>>().notNull().default({}),
    status: text({ enum: contributionStatuses }).notNull(),
    reason: text(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
  },
  (table) => [
    index('initiative_contributions_by_initiative').on(table.initiativeId),
    index('initiative_contributions_by_member').on(table.memberId),
    index('initiative_contributions_waiting').on(table.id).where(sql`${table.status} = 'waiting'`),
    check('initiative_contributions_role_is_known', oneOf(table.role, contributorRoles)),
    check('initiative_contributions_kind_is_known', oneOf(table.kind, contributionKinds)),
    check('initiative_contributions_status_is_known', oneOf(table.status, contributionStatuses)),
    check(
      'initiative_contributions_are_refused_for_a_reason',
      sql`(${table.status} = 'refused') = (${table.reason} is not null)`,
    ),
  ],
);

/** What has happened to an entry: for everybody, and so without anybody. */
export const initiativeHistory = pgTable(
  'initiative_history',
  {
    initiativeId: uuid('initiative_id')
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    step: text({ enum: initiativeSteps }).notNull(),
    role: text({ enum: contributorRoles }).notNull(),
    reason: text(),
    changes: jsonb().$type<Difference[]>().notNull().default([]),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ name: 'initiative_history_pkey', columns: [table.initiativeId, table.id] }),
    check('initiative_history_step_is_known', oneOf(table.step, initiativeSteps)),
    check('initiative_history_role_is_known', oneOf(table.role, contributorRoles)),
  ],
);

/** What writers of a day are hashed with; thrown away with what they wrote, and with it the way back to anybody. */
export const initiativeSalts = pgTable('initiative_salts', {
  onDate: date('on_date', { mode: 'string' }).primaryKey(),
  salt: uuid().notNull().defaultRandom(),
});

export const initiativeWrites = pgTable(
  'initiative_writes',
  {
    onDate: date('on_date', { mode: 'string' })
      .notNull()
      .references(() => initiativeSalts.onDate, { onDelete: 'cascade' }),
    /** A person or an address, hashed: nobody is followed from one day to the next. */
    writer: text().notNull(),
    writes: integer().notNull(),
  },
  (table) => [primaryKey({ name: 'initiative_writes_pkey', columns: [table.onDate, table.writer] })],
);
