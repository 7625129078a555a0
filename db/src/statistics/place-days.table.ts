import { resourceKinds } from '@escale/shared/resources';
import { sql } from 'drizzle-orm';
import { bigint, check, date, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { places } from '../places/places.table.ts';

const ofPlace = () =>
  uuid('place_id')
    .notNull()
    .references(() => places.id, { onDelete: 'cascade' });

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
    openMinutes: integer('open_minutes').notNull(),
    bookedMinutes: integer('booked_minutes').notNull(),
    usedMinutes: integer('used_minutes').notNull(),
    bookings: integer().notNull(),
    ended: integer().notNull(),
    noShows: integer('no_shows').notNull(),
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
