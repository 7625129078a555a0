import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { places } from '../places/places.table.ts';

/** What a place keeps of a person, who may read it. A note is never rewritten: who wrote what stays told. */
export const memberNotes = pgTable(
  'member_notes',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    writtenBy: uuid('written_by').references(() => members.id, { onDelete: 'set null' }),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'member_notes_pkey', columns: [table.placeId, table.id] }),
    index('member_notes_by_member').on(table.memberId, table.placeId),
    check('member_notes_say_something', sql`btrim(${table.text}) <> '' and length(${table.text}) <= 2000`),
  ],
);
