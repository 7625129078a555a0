import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bookings } from './bookings.table.ts';

/** What opens a guest's booking: a secret in each mail about it; the database keeps the hashes. */
export const guestLinks = pgTable(
  'guest_links',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    secretHash: text('secret_hash').notNull(),
  },
  (table) => [
    primaryKey({ name: 'guest_links_pkey', columns: [table.placeId, table.bookingId, table.secretHash] }),
    foreignKey({
      name: 'guest_links_open_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
  ],
);
