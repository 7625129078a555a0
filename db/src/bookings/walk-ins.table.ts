import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../members/members.table.ts';
import { bookings } from './bookings.table.ts';

/** What the place noted for somebody on the phone or at the door. The number goes a month after the stay. */
export const walkIns = pgTable(
  'walk_ins',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    phone: text(),
    bookedBy: uuid('booked_by').references(() => members.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ name: 'walk_ins_pkey', columns: [table.placeId, table.bookingId] }),
    index('walk_ins_with_a_phone').on(table.placeId, table.bookingId).where(sql`${table.phone} is not null`),
    foreignKey({
      name: 'walk_ins_note_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    check('walk_ins_phone_is_short', sql`length(${table.phone}) between 6 and 32`),
  ],
);
