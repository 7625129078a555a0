import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { places } from './places.table.ts';

/** What only those who arrive may know, apart from the place, which everybody reads: notes, and what codes come from. */
export const placeArrivals = pgTable(
  'place_arrivals',
  {
    placeId: uuid('place_id')
      .primaryKey()
      .references(() => places.id, { onDelete: 'cascade' }),
    /** The codes of the door are derived from it; made when the first one is shown. */
    codeSecret: text('code_secret'),
    wifi: text(),
    door: text(),
    /** Of the secret address of the screen at the entrance; null: there is none. */
    kioskHash: text('kiosk_hash'),
    kioskShowsNames: boolean('kiosk_shows_names').notNull().default(false),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    check(
      'place_arrivals_notes_are_not_blank',
      sql`btrim(${table.wifi}) <> '' and btrim(${table.door}) <> ''`,
    ),
  ],
);
