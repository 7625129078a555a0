import { bookingStatuses } from '@escale/shared/bookings';
import type { PriceLineSchema } from '@escale/shared/pricing';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { isOrdinaryPeriod, oneOf } from '../one-of.ts';
import { period } from '../period.column.ts';
import { resources } from '../resources/resources.table.ts';

/** A person's claim with its frozen price and frozen cancellation policy; the period excludes the buffer. */
export const bookings = pgTable(
  'bookings',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    reference: text().notNull(),
    resourceId: uuid('resource_id').notNull(),
    /** Null once the person is erased: totals stay, identity goes. */
    memberId: uuid('member_id').references(() => members.id, { onDelete: 'set null' }),
    period: period().notNull(),
    quantity: integer().notNull(),
    status: text({ enum: bookingStatuses }).notNull(),
    pinnedUnitId: uuid('pinned_unit_id'),
    totalCents: integer('total_cents').notNull(),
    netCents: integer('net_cents').notNull(),
    vatCents: integer('vat_cents').notNull(),
    currency: text().notNull().default('EUR'),
    priceLines: jsonb('price_lines').$type<PriceLineSchema[]>().notNull(),
    audience: text().notNull().default('standard'),
    cancellationPolicy: jsonb('cancellation_policy')
      .$type<{ hoursBefore: number; refundPercent: number }[]>()
      .notNull(),
    refundPercent: integer('refund_percent'),
    refundCents: integer('refund_cents'),
    holdExpiresAt: instant('hold_expires_at'),
    holdExtensions: smallint('hold_extensions').notNull().default(0),
    /** The start from which cancellation tiers count, where a move has made it earlier than the stay's own. */
    refundStartAt: instant('refund_start_at'),
    /** How often it has changed: SEQUENCE of RFC 5545. */
    revision: integer().notNull().default(0),
    seriesId: uuid('series_id'),
    /** Bookings at several places that were asked for, and placed, as one stay. */
    groupId: uuid('group_id'),
    note: text(),
    /** Whom the stay is for, where that is not the person who booked it. */
    onBehalfOf: jsonb('on_behalf_of').$type<{ email: string; displayName: string }>(),
    createdAt: instant('created_at').notNull(),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'bookings_pkey', columns: [table.placeId, table.id] }),
    index('bookings_by_member').on(table.memberId, sql`lower(${table.period})`, table.id),
    index('bookings_by_place_and_start').on(table.placeId, sql`lower(${table.period})`, table.id),
    index('bookings_by_series').on(table.placeId, table.seriesId).where(sql`${table.seriesId} is not null`),
    index('bookings_by_group').on(table.groupId).where(sql`${table.groupId} is not null`),
    index('bookings_with_a_deadline')
      .on(table.holdExpiresAt)
      .where(sql`${table.status} in ('held', 'requested')`),
    index('bookings_that_will_end')
      .on(sql`upper(${table.period})`)
      .where(sql`${table.status} in ('confirmed', 'checked_in')`),
    foreignKey({
      name: 'bookings_take_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }),
    check('bookings_period_is_ordinary', isOrdinaryPeriod(table.period)),
    check('bookings_quantity_is_positive', sql`${table.quantity} > 0`),
    check('bookings_status_is_known', oneOf(table.status, bookingStatuses)),
    check(
      'bookings_price_adds_up',
      sql`${table.totalCents} >= 0 and ${table.netCents} + ${table.vatCents} = ${table.totalCents}`,
    ),
    check('bookings_currency_is_euro', sql`${table.currency} = 'EUR'`),
    check('bookings_price_lines_are_a_list', sql`jsonb_typeof(${table.priceLines}) = 'array'`),
    check(
      'bookings_undecided_have_a_deadline',
      sql`${table.status} not in ('held', 'requested') or ${table.holdExpiresAt} is not null`,
    ),
    check('bookings_hold_is_extended_twice_at_most', sql`${table.holdExtensions} between 0 and 2`),
    // A refund may exceed the booking's own price: under the fare cap it gives back what the month now costs less.
    check(
      'bookings_refund_is_whole',
      sql`num_nonnulls(${table.refundPercent}, ${table.refundCents}) in (0, 2) and ${table.refundPercent} between 0 and 100 and ${table.refundCents} >= 0`,
    ),
  ],
);

/** The parts of a stay that changes units on the way; a stay of one part has no row here. */
export const bookingParts = pgTable(
  'booking_parts',
  {
    placeId: uuid('place_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    position: smallint().notNull(),
    resourceId: uuid('resource_id').notNull(),
    period: period().notNull(),
  },
  (table) => [
    primaryKey({ name: 'booking_parts_pkey', columns: [table.placeId, table.bookingId, table.position] }),
    foreignKey({
      name: 'booking_parts_make_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    check('booking_parts_period_is_ordinary', isOrdinaryPeriod(table.period)),
  ],
);

/** Every move of a booking: who, when, from, to, why. */
export const bookingTransitions = pgTable(
  'booking_transitions',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    bookingId: uuid('booking_id').notNull(),
    fromStatus: text('from_status', { enum: bookingStatuses }),
    toStatus: text('to_status', { enum: bookingStatuses }).notNull(),
    at: instant().notNull(),
    actorId: uuid('actor_id').references(() => members.id, { onDelete: 'set null' }),
    reason: text(),
  },
  (table) => [
    primaryKey({ name: 'booking_transitions_pkey', columns: [table.placeId, table.id] }),
    index('booking_transitions_by_booking').on(table.placeId, table.bookingId),
    foreignKey({
      name: 'booking_transitions_tell_of_a_booking',
      columns: [table.placeId, table.bookingId],
      foreignColumns: [bookings.placeId, bookings.id],
    }).onDelete('cascade'),
    check('booking_transitions_from_is_known', oneOf(table.fromStatus, bookingStatuses)),
    check('booking_transitions_to_is_known', oneOf(table.toStatus, bookingStatuses)),
    check(
      'booking_transitions_change_something',
      sql`${table.fromStatus} is distinct from ${table.toStatus}`,
    ),
  ],
);

/** The first answer to a write, kept with its effect; only answers 2xx come here. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    placeId: uuid('place_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    key: text().notNull(),
    requestHash: text('request_hash').notNull(),
    statusCode: integer('status_code').notNull(),
    response: jsonb().$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ name: 'idempotency_keys_pkey', columns: [table.placeId, table.memberId, table.key] }),
    index('idempotency_keys_by_age').on(table.createdAt),
    check('idempotency_keys_keep_successes', sql`${table.statusCode} between 200 and 299`),
    check('idempotency_keys_key_is_short', sql`length(${table.key}) between 1 and 200`),
  ],
);
