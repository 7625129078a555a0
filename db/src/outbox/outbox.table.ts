import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';

/** Facts that others must hear of, written with the effect they tell of and delivered after it. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid().primaryKey(),
    topic: text().notNull(),
    placeId: uuid('place_id'),
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    dedupeKey: text('dedupe_key').notNull(),
    createdAt: instant('created_at').notNull().default(sql`domain_now()`),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [
    uniqueIndex('outbox_one_message_per_dedupe_key').on(table.dedupeKey),
    index('outbox_waiting').on(table.createdAt).where(sql`${table.deliveredAt} is null`),
    check('outbox_topic_is_dotted', sql`${table.topic} ~ '^[a-z_]+\\.[a-z_]+$'`),
  ],
);
