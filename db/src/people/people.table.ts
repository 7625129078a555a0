import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

/** What somebody tells of themselves, the same everywhere. */
export const profiles = pgTable(
  'profiles',
  {
    memberId: uuid('member_id')
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    headline: text().notNull(),
    does: text().notNull(),
    seeks: text().notNull(),
    tags: text().array().notNull(),
    link: text(),
    acceptsMessages: boolean('accepts_messages').notNull().default(true),
  },
  (table) => [check('profiles_link_is_of_the_web', sql`${table.link} ~* '^https?://'`)],
);

const shown = ['place', 'members', 'public'] as const;

/** For whom a place lists somebody; without a row, for nobody. Its id names the person to others. */
export const profileListings = pgTable(
  'profile_listings',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    audience: text({ enum: shown }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'profile_listings_pkey', columns: [table.placeId, table.id] }),
    uniqueIndex('profile_listings_one_per_person').on(table.placeId, table.memberId),
    index('profile_listings_by_member').on(table.memberId),
    check('profile_listings_audience_is_known', oneOf(table.audience, shown)),
  ],
);

const settlements = ['dismissed', 'barred'] as const;

/** What one person wrote to another through a place, kept for some weeks so that it can be answered or reported. */
export const memberMessages = pgTable(
  'member_messages',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    senderId: uuid('sender_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    recipientId: uuid('recipient_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    sharesAddress: boolean('shares_address').notNull(),
    answersId: uuid('answers_id'),
    sentAt: instant('sent_at').notNull(),
    reportedAt: instant('reported_at'),
    reportReason: text('report_reason'),
    settlement: text({ enum: settlements }),
  },
  (table) => [
    primaryKey({ name: 'member_messages_pkey', columns: [table.placeId, table.id] }),
    uniqueIndex('member_messages_one_answer_each').on(table.placeId, table.answersId),
    index('member_messages_by_sender').on(table.senderId, table.sentAt),
    index('member_messages_by_recipient').on(table.recipientId, table.id),
    index('member_messages_reported')
      .on(table.placeId, table.reportedAt)
      .where(sql`${table.reportedAt} is not null`),
    index('member_messages_by_age').on(table.sentAt),
    check('member_messages_settlement_is_known', oneOf(table.settlement, settlements)),
    check(
      'member_messages_settle_what_was_reported',
      sql`${table.settlement} is null or ${table.reportedAt} is not null`,
    ),
  ],
);
