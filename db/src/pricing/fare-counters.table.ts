import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../members/members.table.ts';

/**
 * What a person has paid in pieces at a resource in a calendar month, per unit they take at a time (the lane):
 * the fare cap of DOMAIN.md. Locked while a price is decided, so that two bookings can't both use what is left.
 */
export const fareCounters = pgTable(
  'fare_counters',
  {
    placeId: uuid('place_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    resourceId: uuid('resource_id').notNull(),
    audience: text().notNull(),
    lane: smallint().notNull(),
    /** YYYY-MM, of the place's own dates. */
    month: text().notNull(),
    paidCents: integer('paid_cents').notNull(),
    grossCents: integer('gross_cents').notNull(),
    monthPriceCents: integer('month_price_cents').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'fare_counters_pkey',
      columns: [table.placeId, table.memberId, table.resourceId, table.audience, table.lane, table.month],
    }),
    index('fare_counters_by_member').on(table.memberId),
    check('fare_counters_month_is_a_month', sql`${table.month} ~ '^[0-9]{4}-[0-9]{2}$'`),
    check('fare_counters_lane_is_positive', sql`${table.lane} > 0`),
    check(
      'fare_counters_nobody_pays_more_than_in_pieces',
      sql`${table.paidCents} >= 0 and ${table.paidCents} <= ${table.grossCents}`,
    ),
    check('fare_counters_month_has_a_price', sql`${table.monthPriceCents} >= 0`),
  ],
);
