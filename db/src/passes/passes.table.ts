import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';
import { resources } from '../resources/resources.table.ts';

export const passKinds = ['pass', 'subscription'] as const;

/** What a place sells: a prepaid balance of points, or a monthly right that renews (points null: no limit). */
export const passProducts = pgTable(
  'pass_products',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    name: text().notNull(),
    kind: text({ enum: passKinds }).notNull(),
    points: integer(),
    pointsPerHalfDay: integer('points_per_half_day'),
    pointsPerDay: integer('points_per_day'),
    /** How long a pass is good for from its first day; a subscription always runs by the month. */
    validMonths: integer('valid_months').notNull(),
    amountCents: integer('amount_cents').notNull(),
    vatRateBasisPoints: integer('vat_rate_basis_points').notNull(),
    retiredOn: date('retired_on', { mode: 'string' }),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'pass_products_pkey', columns: [table.placeId, table.id] }),
    check('pass_products_kind_is_known', oneOf(table.kind, passKinds)),
    check('pass_products_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
    check('pass_products_points_are_positive', sql`${table.points} > 0`),
    check(
      'pass_products_a_pass_has_points',
      sql`${table.kind} = 'subscription' or ${table.points} is not null`,
    ),
    check(
      'pass_products_pay_for_something',
      sql`num_nonnulls(${table.pointsPerHalfDay}, ${table.pointsPerDay}) > 0 and coalesce(${table.pointsPerHalfDay} > 0, true) and coalesce(${table.pointsPerDay} > 0, true)`,
    ),
    check('pass_products_last_for_months', sql`${table.validMonths} between 1 and 36`),
    check('pass_products_amount_is_not_negative', sql`${table.amountCents} between 0 and 100000000`),
    check('pass_products_vat_rate_is_a_share', sql`${table.vatRateBasisPoints} between 0 and 10000`),
  ],
);

export const passProductResources = pgTable(
  'pass_product_resources',
  {
    placeId: uuid('place_id').notNull(),
    productId: uuid('product_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'pass_product_resources_pkey',
      columns: [table.placeId, table.productId, table.resourceId],
    }),
    index('pass_product_resources_by_resource').on(table.placeId, table.resourceId),
    foreignKey({
      name: 'pass_product_resources_belong_to_a_product',
      columns: [table.placeId, table.productId],
      foreignColumns: [passProducts.placeId, passProducts.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'pass_product_resources_name_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }).onDelete('cascade'),
  ],
);

/** One person's pass or subscription, as it was sold: a change of the product is for who buys after it. */
export const passes = pgTable(
  'passes',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    productId: uuid('product_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    kind: text({ enum: passKinds }).notNull(),
    /** Of a subscription: each month; null: no limit. */
    points: integer(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** The last day it is good for; null while a subscription goes on. */
    endsOn: date('ends_on', { mode: 'string' }),
    pointsPerHalfDay: integer('points_per_half_day'),
    pointsPerDay: integer('points_per_day'),
    amountCents: integer('amount_cents').notNull(),
    vatRateBasisPoints: integer('vat_rate_basis_points').notNull(),
    boughtAt: instant('bought_at').notNull(),
    /** When the place was paid, on site until payments come. */
    paidAt: instant('paid_at'),
  },
  (table) => [
    primaryKey({ name: 'passes_pkey', columns: [table.placeId, table.id] }),
    index('passes_by_member').on(table.memberId),
    foreignKey({
      name: 'passes_are_of_a_product',
      columns: [table.placeId, table.productId],
      foreignColumns: [passProducts.placeId, passProducts.id],
    }),
    check('passes_run_forward', sql`${table.startsOn} <= ${table.endsOn}`),
    check('passes_kind_is_known', oneOf(table.kind, passKinds)),
    check('passes_end_unless_they_renew', sql`${table.kind} = 'subscription' or ${table.endsOn} is not null`),
  ],
);

/** The spaces that a pass pays for, as they were when it was bought. */
export const passResources = pgTable(
  'pass_resources',
  {
    placeId: uuid('place_id').notNull(),
    passId: uuid('pass_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'pass_resources_pkey', columns: [table.placeId, table.passId, table.resourceId] }),
    index('pass_resources_by_resource').on(table.placeId, table.resourceId),
    foreignKey({
      name: 'pass_resources_belong_to_a_pass',
      columns: [table.placeId, table.passId],
      foreignColumns: [passes.placeId, passes.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'pass_resources_name_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }).onDelete('cascade'),
  ],
);

/** The balance of a pass for a span of dates: one for a pass, one a month for a subscription. Locked when spent. */
export const passPeriods = pgTable(
  'pass_periods',
  {
    placeId: uuid('place_id').notNull(),
    passId: uuid('pass_id').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    /** Null: no limit. */
    pointsLeft: integer('points_left'),
  },
  (table) => [
    primaryKey({ name: 'pass_periods_pkey', columns: [table.placeId, table.passId, table.startsOn] }),
    foreignKey({
      name: 'pass_periods_belong_to_a_pass',
      columns: [table.placeId, table.passId],
      foreignColumns: [passes.placeId, passes.id],
    }).onDelete('cascade'),
    check('pass_periods_run_forward', sql`${table.startsOn} <= ${table.endsOn}`),
    check('pass_periods_are_never_overdrawn', sql`${table.pointsLeft} >= 0`),
  ],
);
