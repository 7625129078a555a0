import { occurrenceOutcomes } from '@escale/shared/bookings';
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { isOrdinaryPeriod, oneOf } from '../one-of.ts';
import { period } from '../period.column.ts';
import { resources } from '../resources/resources.table.ts';

/** A repeating booking: the RFC 5545 rule and the request that each occurrence repeats. */
export const bookingSeries = pgTable(
  'booking_series',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    memberId: uuid('member_id').references(() => members.id, { onDelete: 'set null' }),
    resourceId: uuid('resource_id').notNull(),
    rrule: text().notNull(),
    request: jsonb().$type<Record<string, unknown>>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'booking_series_pkey', columns: [table.placeId, table.id] }),
    index('booking_series_by_member').on(table.memberId),
    foreignKey({
      name: 'booking_series_repeat_on_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }),
  ],
);

/** Every date of a series: booked, or skipped and why; a skipped one may be booked later. */
export const seriesOccurrences = pgTable(
  'series_occurrences',
  {
    placeId: uuid('place_id').notNull(),
    seriesId: uuid('series_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    period: period().notNull(),
    outcome: text({ enum: occurrenceOutcomes }).notNull(),
    bookingId: uuid('booking_id'),
    reason: text(),
  },
  (table) => [
    primaryKey({ name: 'series_occurrences_pkey', columns: [table.placeId, table.seriesId, table.startsAt] }),
    foreignKey({
      name: 'series_occurrences_belong_to_a_series',
      columns: [table.placeId, table.seriesId],
      foreignColumns: [bookingSeries.placeId, bookingSeries.id],
    }).onDelete('cascade'),
    check('series_occurrences_period_is_ordinary', isOrdinaryPeriod(table.period)),
    check('series_occurrences_outcome_is_known', oneOf(table.outcome, occurrenceOutcomes)),
  ],
);
