import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { bookings } from '../bookings/bookings.table.ts';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';

/** What a place was paid for a stay, or gave back (below zero). Rows are only ever added. */
export const bookingPayments = pgTable(
  'booking_payments',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    bookingId: uuid('booking_id').notNull(),
    amountCents: integer('amount_cents').notNull(),
    paidAt: instant('paid_at').notNull(),
    receivedBy: uuid('received_by').references(() => members.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ name: 'booking_payments_pkey', columns: [table.placeId, table.id] }),
    index('booking_payments_by_booking').on(table.placeId, table.bookingId),
    foreignKey({
      name: 'booking_payments_pay_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    check('booking_payments_move_money', sql`${table.amountCents} <> 0`),
  ],
);
