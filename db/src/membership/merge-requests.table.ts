import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { places } from '../places/places.table.ts';

/** A place asks whether the guest `member_id` is `into_id`; the secret comes into being when the mail leaves. */
export const mergeRequests = pgTable(
  'merge_requests',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    intoId: uuid('into_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    askedBy: uuid('asked_by').references(() => members.id, { onDelete: 'set null' }),
    askedAt: instant('asked_at').notNull(),
    secretHash: text('secret_hash'),
  },
  (table) => [
    primaryKey({ name: 'merge_requests_pkey', columns: [table.placeId, table.id] }),
    uniqueIndex('merge_requests_one_per_pair').on(table.placeId, table.memberId, table.intoId),
    uniqueIndex('merge_requests_secret_opens_one').on(table.secretHash),
    index('merge_requests_by_member').on(table.memberId),
    index('merge_requests_by_into').on(table.intoId),
    check('merge_requests_are_of_two', sql`${table.memberId} <> ${table.intoId}`),
  ],
);
