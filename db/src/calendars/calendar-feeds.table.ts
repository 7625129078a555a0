import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { places } from '../places/places.table.ts';

/** Of the secret only a hash; of what was last given out a hash too, and since when it is as it is. */
const feedColumns = {
  tokenHash: text('token_hash').notNull(),
  createdAt: instant('created_at').notNull().default(sql`domain_now()`),
  contentHash: text('content_hash'),
  changedAt: instant('changed_at').notNull().default(sql`domain_now()`),
};

/** The address at which a calendar program reads a person's stays; one a person. */
export const memberCalendarFeeds = pgTable(
  'member_calendar_feeds',
  {
    memberId: uuid('member_id')
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    ...feedColumns,
  },
  (table) => [uniqueIndex('member_calendar_feeds_token_opens_one').on(table.tokenHash)],
);

/** The same for a place: one a manager, so that it ends with their role and with nobody else's. */
export const placeCalendarFeeds = pgTable(
  'place_calendar_feeds',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    ...feedColumns,
  },
  (table) => [
    primaryKey({ name: 'place_calendar_feeds_pkey', columns: [table.placeId, table.memberId] }),
    uniqueIndex('place_calendar_feeds_token_opens_one').on(table.placeId, table.tokenHash),
    index('place_calendar_feeds_by_member').on(table.memberId),
  ],
);
