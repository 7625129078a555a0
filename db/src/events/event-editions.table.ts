import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Editions of a series that are known by what was published of them; a year that no source gives is not filled in. */
export const eventEditions = pgTable(
  'event_editions',
  {
    series: text().notNull(),
    edition: integer().notNull(),
    year: integer(),
    venue: text(),
    attendance: integer().notNull(),
    isApproximate: boolean('is_approximate').notNull(),
    theme: text(),
    audience: text(),
    audienceEnglish: text('audience_english'),
    note: text(),
    noteEnglish: text('note_english'),
    sourceLine: integer('source_line').notNull(),
  },
  (table) => [
    primaryKey({ name: 'event_editions_pkey', columns: [table.series, table.edition] }),
    check('event_editions_attendance_is_not_negative', sql`${table.attendance} >= 0`),
  ],
);
