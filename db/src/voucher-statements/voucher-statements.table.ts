import { statementStates } from '@escale/shared/voucher-statements';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { bookings } from '../bookings/bookings.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';
import { voucherProgrammes } from '../vouchers/vouchers.table.ts';

/** What the department repays a place for a month, frozen: a trigger lets nothing change but its state. */
export const voucherStatements = pgTable(
  'voucher_statements',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id),
    id: uuid().notNull(),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => voucherProgrammes.id),
    number: text().notNull(),
    month: text().notNull(),
    stays: integer().notNull(),
    parts: integer().notNull(),
    /** The different holders; below five nobody but the place is told how many. */
    people: integer().notNull(),
    correctionStays: integer('correction_stays').notNull(),
    correctionCents: integer('correction_cents').notNull(),
    netCents: integer('net_cents').notNull(),
    vatCents: integer('vat_cents').notNull(),
    state: text({ enum: statementStates }).notNull().default('prepared'),
    preparedOn: date('prepared_on', { mode: 'string' }).notNull(),
    approvedOn: date('approved_on', { mode: 'string' }),
    paidOn: date('paid_on', { mode: 'string' }),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'voucher_statements_pkey', columns: [table.placeId, table.id] }),
    index('voucher_statements_by_programme').on(table.programmeId),
    unique('voucher_statements_one_a_month').on(table.placeId, table.programmeId, table.month),
    unique('voucher_statements_number_is_its_own').on(table.number),
    check('voucher_statements_state_is_known', oneOf(table.state, statementStates)),
    check(
      'voucher_statements_dates_tell_the_state',
      sql`(${table.approvedOn} is not null) = (${table.state} in ('approved', 'paid')) and (${table.paidOn} is not null) = (${table.state} = 'paid')`,
    ),
  ],
);

/** The bookings behind a statement, for the place alone; each is repaid once. */
export const voucherStatementStays = pgTable(
  'voucher_statement_stays',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    statementId: uuid('statement_id').notNull(),
    isCorrection: boolean('is_correction').notNull(),
  },
  (table) => [
    primaryKey({ name: 'voucher_statement_stays_pkey', columns: [table.placeId, table.bookingId] }),
    index('voucher_statement_stays_by_statement').on(table.placeId, table.statementId),
    foreignKey({
      name: 'voucher_statement_stays_are_of_a_statement',
      columns: [table.placeId, table.statementId],
      foreignColumns: [voucherStatements.placeId, voucherStatements.id],
    }),
    foreignKey({
      name: 'voucher_statement_stays_are_bookings',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }),
  ],
);

/** The last number of each year, counted under its lock so that none is missing. */
export const voucherStatementNumbers = pgTable('voucher_statement_numbers', {
  year: integer().primaryKey(),
  last: integer().notNull(),
});
