import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { places } from './places.table.ts';

/** The week in force from a date on. Minutes count from local 00:00; beyond 1440 they run past midnight. */
export const openingWeeks = pgTable(
  'opening_weeks',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    halfDaySplitMinute: integer('half_day_split_minute').notNull(),
    closesOnPublicHolidays: boolean('closes_on_public_holidays').notNull(),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'opening_weeks_pkey', columns: [table.placeId, table.validFrom] }),
    check('opening_weeks_split_lies_in_the_day', sql`${table.halfDaySplitMinute} between 0 and 1440`),
  ],
);

const minutesRun = (opens: unknown, closes: unknown) =>
  sql`${opens} between 0 and 1439 and ${closes} > ${opens} and ${closes} <= ${opens} + 1440`;

/** Overlaps within a day are refused by `opening_intervals_do_not_overlap`, written by hand. */
export const openingIntervals = pgTable(
  'opening_intervals',
  {
    placeId: uuid('place_id').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** ISO: 1 is Monday. */
    weekday: smallint().notNull(),
    opensMinute: integer('opens_minute').notNull(),
    closesMinute: integer('closes_minute').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'opening_intervals_pkey',
      columns: [table.placeId, table.validFrom, table.weekday, table.opensMinute],
    }),
    foreignKey({
      name: 'opening_intervals_belong_to_a_week',
      columns: [table.placeId, table.validFrom],
      foreignColumns: [openingWeeks.placeId, openingWeeks.validFrom],
    }).onDelete('cascade'),
    check('opening_intervals_weekday_is_iso', sql`${table.weekday} between 1 and 7`),
    check('opening_intervals_run_forward', minutesRun(table.opensMinute, table.closesMinute)),
  ],
);

/** Other hours on one date; without intervals the place is closed that day. */
export const openingExceptions = pgTable(
  'opening_exceptions',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    reason: text(),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [primaryKey({ name: 'opening_exceptions_pkey', columns: [table.placeId, table.onDate] })],
);

export const openingExceptionIntervals = pgTable(
  'opening_exception_intervals',
  {
    placeId: uuid('place_id').notNull(),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    opensMinute: integer('opens_minute').notNull(),
    closesMinute: integer('closes_minute').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'opening_exception_intervals_pkey',
      columns: [table.placeId, table.onDate, table.opensMinute],
    }),
    foreignKey({
      name: 'opening_exception_intervals_belong_to_a_date',
      columns: [table.placeId, table.onDate],
      foreignColumns: [openingExceptions.placeId, openingExceptions.onDate],
    }).onDelete('cascade'),
    check('opening_exception_intervals_run_forward', minutesRun(table.opensMinute, table.closesMinute)),
  ],
);

/** Computed once by a well-kept library (date-holidays) when a database is migrated. */
export const publicHolidays = pgTable('public_holidays', {
  onDate: date('on_date', { mode: 'string' }).primaryKey(),
  nameFr: text('name_fr').notNull(),
  nameEn: text('name_en').notNull(),
});
