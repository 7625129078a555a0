import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { initiatives } from '../initiatives/initiatives.table.ts';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';

/** Initiatives that somebody keeps for a person they accompany: under a label that names nobody, and not for long. */
export const guideLists = pgTable(
  'guide_lists',
  {
    id: uuid().primaryKey(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    label: text().notNull(),
    /** The last date on which it can be read. */
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    /** Of the secret in its link only a hash; null: it has no link. */
    tokenHash: text('token_hash'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    index('guide_lists_by_member').on(table.memberId),
    uniqueIndex('guide_lists_token_opens_one').on(table.tokenHash),
    check('guide_lists_label_is_short', sql`length(btrim(${table.label})) between 1 and 40`),
  ],
);

export const guideListEntries = pgTable(
  'guide_list_entries',
  {
    listId: uuid('list_id')
      .notNull()
      .references(() => guideLists.id, { onDelete: 'cascade' }),
    initiativeId: uuid('initiative_id')
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
    note: text().notNull().default(''),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'guide_list_entries_pkey', columns: [table.listId, table.initiativeId] }),
    index('guide_list_entries_by_initiative').on(table.initiativeId),
  ],
);
