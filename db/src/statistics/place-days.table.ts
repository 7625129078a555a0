import { resourceKinds } from '@escale/shared/resources';
import { sql } from 'drizzle-orm';
import { bigint, check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { places } from '../places/places.table.ts';

const ofPlace = () =>
  uuid('place_id')
    .notNull()
    .references(() => places.id, { onDelete: 'cascade' });

/** What is added up of a day and of a month, each of one kind of units. */
const sums = () => ({
  openMinutes: integer('open_minutes').notNull(),
  bookedMinutes: integer('booked_minutes').notNull(),
  usedMinutes: integer('used_minutes').notNull(),
  bookings: integer().notNull(),
  ended: integer().notNull(),
  noShows: integer('no_shows').notNull(),
});

/**
 * The days of each place that are over, counted once (DOMAIN, Statistics). Hours are minutes by hour of the date's
 * wall clock, from 00:00; beyond the 24th they are those of the next date.
 */
export const placeDays = pgTable(
  'place_days',
  {
    placeId: ofPlace(),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    kind: text({ enum: resourceKinds }).notNull(),
    ...sums(),
    revenueNetCents: integer('revenue_net_cents').notNull(),
    openHours: integer('open_hours').array().notNull(),
    bookedHours: integer('booked_hours').array().notNull(),
    usedHours: integer('used_hours').array().notNull(),
  },
  (table) => [
    primaryKey({ name: 'place_days_pkey', columns: [table.placeId, table.onDate, table.kind] }),
    check(
      'place_days_are_used_within_booked',
      sql`${table.usedMinutes} between 0 and ${table.bookedMinutes} and ${table.bookedMinutes} <= ${table.openMinutes}`,
    ),
  ],
);

/** The same added up by month (`month` is its first date), for questions about many places and years. */
export const placeMonths = pgTable(
  'place_months',
  {
    placeId: ofPlace(),
    month: date({ mode: 'string' }).notNull(),
    kind: text({ enum: resourceKinds }).notNull(),
    ...sums(),
    revenueNetCents: bigint('revenue_net_cents', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ name: 'place_months_pkey', columns: [table.placeId, table.month, table.kind] })],
);

/**
 * Who was at a place on its counted days; `personId` is what bookings call the person, and leads to nobody once they
 * are erased. It is never shown: distinct persons are counted from it.
 */
export const placeDayPeople = pgTable(
  'place_day_people',
  {
    placeId: ofPlace(),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    kind: text({ enum: resourceKinds }).notNull(),
    personId: uuid('person_id').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'place_day_people_pkey',
      columns: [table.placeId, table.onDate, table.kind, table.personId],
    }),
    index('place_day_people_by_person').on(table.placeId, table.personId, table.onDate),
  ],
);

/** The first of those days for each person. */
export const firstVisits = pgTable(
  'first_visits',
  {
    placeId: ofPlace(),
    personId: uuid('person_id').notNull(),
    firstOn: date('first_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'first_visits_pkey', columns: [table.placeId, table.personId] }),
    index('first_visits_by_first_date').on(table.placeId, table.firstOn),
  ],
);

/** How far a place is counted: every date before `untilOn`. */
export const countedPlaces = pgTable('counted_places', {
  placeId: uuid('place_id')
    .primaryKey()
    .references(() => places.id, { onDelete: 'cascade' }),
  untilOn: date('until_on', { mode: 'string' }).notNull(),
  /** When the last of those dates is over, whatever ran past its midnight. */
  untilAt: instant('until_at').notNull(),
});

/** What changed in days that are counted already; triggers write it. */
export const staleDays = pgTable(
  'stale_days',
  {
    placeId: ofPlace(),
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
    fromAt: instant('from_at').notNull(),
    toAt: instant('to_at').notNull(),
  },
  (table) => [primaryKey({ name: 'stale_days_pkey', columns: [table.placeId, table.id] })],
);
