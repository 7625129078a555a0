import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
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
    /** How often delivery has failed; at sixteen nobody tries any more (outbox-delivery.queries.ts). */
    attempts: integer().notNull().default(0),
    /** Real clock: the other side is a mail server. */
    nextAttemptAt: instant('next_attempt_at').notNull().default(sql`now()`),
    lastFailure: text('last_failure'),
  },
  (table) => [
    uniqueIndex('outbox_one_message_per_dedupe_key').on(table.dedupeKey),
    index('outbox_waiting').on(table.createdAt).where(sql`${table.deliveredAt} is null`),
    index('outbox_due')
      .on(table.nextAttemptAt, table.id)
      .where(sql`${table.deliveredAt} is null and ${table.attempts} < 16`),
    check('outbox_topic_is_dotted', sql`${table.topic} ~ '^[a-z_]+\\.[a-z_]+$'`),
    check('outbox_attempts_are_not_negative', sql`${table.attempts} >= 0`),
  ],
);
