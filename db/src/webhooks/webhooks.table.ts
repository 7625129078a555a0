import type { WebhookFacts, WebhookType } from '@escale/shared/webhooks';
import { webhookStates } from '@escale/shared/webhooks';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

/** Where a place's own programs are told what happens there. The secret signs, so it is kept; it is told once. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    url: text().notNull(),
    types: text().array().$type<WebhookType[]>().notNull(),
    includesPerson: boolean('includes_person').notNull().default(false),
    isOn: boolean('is_on').notNull().default(true),
    secret: text().notNull(),
    /** Signs too until then, so that the receiver can change over. */
    previousSecret: text('previous_secret'),
    previousUntil: instant('previous_until'),
    revision: integer().notNull().default(1),
    createdAt: instant('created_at').notNull().default(sql`domain_now()`),
    /** Real clock, both: one process at a time speaks to an endpoint, and one that does not answer is left alone. */
    leasedUntil: instant('leased_until').notNull().default(sql`now()`),
    restingUntil: instant('resting_until').notNull().default(sql`now()`),
    /** Since when its place knows that it fails; one mail until it works again. */
    toldFailingAt: instant('told_failing_at'),
  },
  (table) => [
    primaryKey({ name: 'webhook_endpoints_pkey', columns: [table.placeId, table.id] }),
    uniqueIndex('webhook_endpoints_one_per_address').on(table.placeId, table.url),
    check('webhook_endpoints_hear_of_something', sql`cardinality(${table.types}) > 0`),
    check(
      'webhook_endpoints_previous_secret_ends',
      sql`num_nonnulls(${table.previousSecret}, ${table.previousUntil}) in (0, 2)`,
    ),
  ],
);

/** What one endpoint is to hear, written with the fact itself (0034). No person stands in `facts`. */
export const webhookMessages = pgTable(
  'webhook_messages',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull().default(sql`gen_random_uuid()`),
    position: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    endpointId: uuid('endpoint_id').notNull(),
    type: text().$type<WebhookType>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    facts: jsonb().$type<WebhookFacts>().notNull(),
    at: instant().notNull().default(sql`domain_now()`),
    state: text({ enum: webhookStates }).notNull().default('waiting'),
    /** Since it was last put in line; a replay begins anew. */
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().default(sql`now()`),
    retryUntil: instant('retry_until').notNull().default(sql`now() + interval '24 hours'`),
  },
  (table) => [
    primaryKey({ name: 'webhook_messages_pkey', columns: [table.placeId, table.id] }),
    foreignKey({
      name: 'webhook_messages_are_for_an_endpoint',
      columns: [table.placeId, table.endpointId],
      foreignColumns: [webhookEndpoints.placeId, webhookEndpoints.id],
    }).onDelete('cascade'),
    index('webhook_messages_by_endpoint').on(table.placeId, table.endpointId, table.position),
    index('webhook_messages_waiting')
      .on(table.placeId, table.endpointId, table.subjectId, table.position)
      .where(sql`${table.state} = 'waiting'`),
    check('webhook_messages_state_is_known', oneOf(table.state, webhookStates)),
  ],
);

/** What came of each time that a message left. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    placeId: uuid('place_id').notNull(),
    messageId: uuid('message_id').notNull(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    at: instant().notNull().default(sql`domain_now()`),
    durationMs: integer('duration_ms').notNull(),
    statusCode: integer('status_code'),
    failure: text(),
    /** The beginning of the answer; none where a person was named, because it may repeat them. */
    response: text(),
  },
  (table) => [
    primaryKey({ name: 'webhook_attempts_pkey', columns: [table.placeId, table.messageId, table.id] }),
    foreignKey({
      name: 'webhook_attempts_are_of_a_message',
      columns: [table.placeId, table.messageId],
      foreignColumns: [webhookMessages.placeId, webhookMessages.id],
    }).onDelete('cascade'),
  ],
);
