import { entryKinds, entryStatuses } from '@escale/shared/community';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

/** What people of a place tell each other, and the place them, until a date. */
export const communityEntries = pgTable(
  'community_entries',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    kind: text({ enum: entryKinds }).notNull(),
    title: text().notNull(),
    text: text().notNull(),
    endsOn: date('ends_on').notNull(),
    status: text({ enum: entryStatuses }).notNull(),
    /** Why it is hidden; its author reads it. */
    reason: text(),
    revision: integer().notNull().default(0),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'community_entries_pkey', columns: [table.placeId, table.id] }),
    index('community_entries_by_member').on(table.memberId),
    check('community_entries_kind_is_known', oneOf(table.kind, entryKinds)),
    check('community_entries_status_is_known', oneOf(table.status, entryStatuses)),
    check('community_entries_title_is_not_blank', sql`btrim(${table.title}) <> ''`),
    check(
      'community_entries_are_hidden_for_a_reason',
      sql`(${table.status} = 'hidden') = (${table.reason} is not null)`,
    ),
  ],
);

/** Who found an entry wrong, until the place has decided. */
export const communityReports = pgTable(
  'community_reports',
  {
    placeId: uuid('place_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    reason: text().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'community_reports_pkey', columns: [table.placeId, table.entryId, table.memberId] }),
    index('community_reports_by_member').on(table.memberId),
    foreignKey({
      name: 'community_reports_are_of_an_entry',
      columns: [table.placeId, table.entryId],
      foreignColumns: [communityEntries.placeId, communityEntries.id],
    }).onDelete('cascade'),
  ],
);

/** A place without a row approves first. */
export const communitySettings = pgTable('community_settings', {
  placeId: uuid('place_id')
    .primaryKey()
    .references(() => places.id, { onDelete: 'cascade' }),
  approvesFirst: boolean('approves_first').notNull(),
});
