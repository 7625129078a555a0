import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { voucherProgrammes, vouchers } from '../vouchers/vouchers.table.ts';
import { bookings } from './bookings.table.ts';

/** What a stay took of a voucher, and what the place is repaid for it once somebody has come. */
export const voucherSpends = pgTable(
  'voucher_spends',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    voucherId: uuid('voucher_id')
      .notNull()
      .references(() => vouchers.id),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => voucherProgrammes.id),
    parts: integer().notNull(),
    netCents: integer('net_cents').notNull(),
    vatCents: integer('vat_cents').notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    /** Nobody came, or it was cancelled too late: the voucher has lost it, the budget has it back. */
    forfeitedAt: instant('forfeited_at'),
  },
  (table) => [
    primaryKey({ name: 'voucher_spends_pkey', columns: [table.placeId, table.bookingId] }),
    index('voucher_spends_by_programme').on(table.programmeId, table.placeId, table.endsOn),
    index('voucher_spends_by_voucher').on(table.voucherId),
    foreignKey({
      name: 'voucher_spends_pay_for_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    check(
      'voucher_spends_take_something',
      sql`${table.parts} > 0 and ${table.netCents} >= 0 and ${table.vatCents} >= 0`,
    ),
  ],
);
