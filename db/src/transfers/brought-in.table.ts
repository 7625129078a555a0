import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bookings } from '../bookings/bookings.table.ts';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { places } from '../places/places.table.ts';

/**
 * Whom a place knows without a stay or a pass of theirs, under the name it knows them by: what they call themselves
 * elsewhere is not the place's to see.
 */
export const placePeople = pgTable(
  'place_people',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    knownSince: instant('known_since').notNull().default(sql`domain_now()`),
  },
  (table) => [
    primaryKey({ name: 'place_people_pkey', columns: [table.placeId, table.memberId] }),
    index('place_people_by_member').on(table.memberId),
    check('place_people_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
  ],
);

/** The number that a stay had where it came from: by it the same stay is not brought in twice. */
export const importedBookings = pgTable(
  'imported_bookings',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    reference: text().notNull(),
  },
  (table) => [
    primaryKey({ name: 'imported_bookings_pkey', columns: [table.placeId, table.bookingId] }),
    uniqueIndex('imported_bookings_come_once').on(table.placeId, table.reference),
    foreignKey({
      name: 'imported_bookings_are_bookings',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
  ],
);
