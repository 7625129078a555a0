import { sql } from 'drizzle-orm';
import { boolean, check, date, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { visitSalts } from '../bookings/visits.table.ts';

const day = (name: string) => date(name, { mode: 'string' });

/** What a visit of today has looked for in vain already: it goes with the day's salt. */
export const visitWishes = pgTable(
  'visit_wishes',
  {
    onDate: day('on_date')
      .notNull()
      .references(() => visitSalts.onDate, { onDelete: 'cascade' }),
    visitor: text().notNull(),
    wish: text().notNull(),
  },
  (table) => [primaryKey({ name: 'visit_wishes_pkey', columns: [table.onDate, table.visitor, table.wish] })],
);

/** How many visits of a day looked in vain for one kind of thing: nothing says who, nor that two were the same. */
export const unmetSearches = pgTable(
  'unmet_searches',
  {
    askedOn: day('asked_on').notNull(),
    onDate: day('on_date').notNull(),
    /** Empty where no commune was meant. */
    communeInsee: text('commune_insee').notNull(),
    kind: text().notNull(),
    /** -1: whole days. */
    hour: smallint().notNull(),
    length: text().notNull(),
    size: text().notNull(),
    reason: text().notNull(),
    searches: integer().notNull(),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({
      name: 'unmet_searches_pkey',
      columns: [
        table.onDate,
        table.askedOn,
        table.communeInsee,
        table.kind,
        table.hour,
        table.length,
        table.size,
        table.reason,
        table.isExample,
      ],
    }),
    check('unmet_searches_have_an_hour_of_a_day', sql`${table.hour} between -1 and 23`),
    check('unmet_searches_are_some', sql`${table.searches} > 0`),
  ],
);
