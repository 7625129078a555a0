import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { passPeriods } from '../passes/passes.table.ts';
import { bookings } from './bookings.table.ts';

/** What a booking in force adds to the fare counters; gone once it is dead. */
export const fareShares = pgTable(
  'fare_shares',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    audience: text().notNull(),
    lane: smallint().notNull(),
    month: text().notNull(),
    grossCents: integer('gross_cents').notNull(),
    paidCents: integer('paid_cents').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'fare_shares_pkey',
      columns: [table.placeId, table.bookingId, table.audience, table.lane, table.month],
    }),
    foreignKey({
      name: 'fare_shares_are_of_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    check(
      'fare_shares_are_paid_at_most_in_full',
      sql`${table.paidCents} >= 0 and ${table.paidCents} <= ${table.grossCents}`,
    ),
  ],
);

/** Points that came back to nobody when a stay was cancelled late: what was there before can be told from them. */
export const passForfeits = pgTable(
  'pass_forfeits',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    passId: uuid('pass_id').notNull(),
    periodStartsOn: date('period_starts_on', { mode: 'string' }).notNull(),
    points: integer().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'pass_forfeits_pkey',
      columns: [table.placeId, table.bookingId, table.passId, table.periodStartsOn],
    }),
    index('pass_forfeits_by_pass').on(table.placeId, table.passId, table.periodStartsOn),
    foreignKey({
      name: 'pass_forfeits_are_of_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'pass_forfeits_come_from_a_period',
      columns: [table.placeId, table.passId, table.periodStartsOn],
      foreignColumns: [passPeriods.placeId, passPeriods.passId, passPeriods.startsOn],
    }),
    check('pass_forfeits_are_points', sql`${table.points} > 0`),
  ],
);

/** The points of a pass that pay for one date of a booking; gone, and given back, once it is dead. */
export const passSpends = pgTable(
  'pass_spends',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    passId: uuid('pass_id').notNull(),
    periodStartsOn: date('period_starts_on', { mode: 'string' }).notNull(),
    points: integer().notNull(),
  },
  (table) => [
    primaryKey({
      name: 'pass_spends_pkey',
      columns: [table.placeId, table.bookingId, table.onDate, table.passId],
    }),
    index('pass_spends_by_pass').on(table.placeId, table.passId, table.periodStartsOn),
    foreignKey({
      name: 'pass_spends_pay_for_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'pass_spends_come_from_a_period',
      columns: [table.placeId, table.passId, table.periodStartsOn],
      foreignColumns: [passPeriods.placeId, passPeriods.passId, passPeriods.startsOn],
    }),
    check('pass_spends_cost_points', sql`${table.points} > 0`),
  ],
);
