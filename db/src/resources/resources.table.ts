import { allocationModes, type RuleVariation, resourceKinds } from '@escale/shared/resources';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
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
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

const unitKinds = resourceKinds.filter((kind) => kind !== 'whole_place');

/** The smallest thing one party occupies at a time; it exists from `valid_from` until `valid_until`. */
export const units = pgTable(
  'units',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    label: text().notNull(),
    kind: text({ enum: resourceKinds }).notNull(),
    position: integer().notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'units_pkey', columns: [table.placeId, table.id] }),
    check('units_kind_is_known', oneOf(table.kind, unitKinds)),
    check('units_label_is_not_blank', sql`btrim(${table.label}) <> ''`),
    check('units_exist_forward', sql`${table.validFrom} < ${table.validUntil}`),
  ],
);

/** What people book. `retired_on`: taken off sale, kept for the bookings that name it. */
export const resources = pgTable(
  'resources',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    name: text().notNull(),
    kind: text({ enum: resourceKinds }).notNull(),
    allocation: text({ enum: allocationModes }).notNull(),
    capacity: integer(),
    position: integer().notNull().default(0),
    slotMinutes: smallint('slot_minutes').notNull(),
    minMinutes: integer('min_minutes').notNull(),
    maxMinutes: integer('max_minutes').notNull(),
    minNoticeMinutes: integer('min_notice_minutes').notNull(),
    maxAdvanceDays: integer('max_advance_days').notNull(),
    bufferMinutes: integer('buffer_minutes').notNull(),
    maxStaysAhead: integer('max_stays_ahead').notNull().default(0),
    requiresApproval: boolean('requires_approval').notNull(),
    requiresTraining: boolean('requires_training').notNull(),
    /** Of the API's `RuleVariation`. */
    variations: jsonb('rule_variations').$type<RuleVariation[]>().notNull().default([]),
    cancellationPolicy: jsonb('cancellation_policy')
      .$type<{ hoursBefore: number; refundPercent: number }[]>()
      .notNull(),
    /** Of `resourceQualities`; what is not named is not known. */
    qualities: text().array().notNull().default(sql`'{}'`),
    retiredOn: date('retired_on', { mode: 'string' }),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'resources_pkey', columns: [table.placeId, table.id] }),
    check('resources_kind_is_known', oneOf(table.kind, resourceKinds)),
    check('resources_allocation_is_known', oneOf(table.allocation, allocationModes)),
    check('resources_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
    check('resources_capacity_is_positive', sql`${table.capacity} > 0`),
    check('resources_slot_is_15_30_or_60', sql`${table.slotMinutes} in (15, 30, 60)`),
    check(
      'resources_length_limits_are_slots',
      sql`${table.minMinutes} > 0 and ${table.minMinutes} % ${table.slotMinutes} = 0 and ${table.maxMinutes} % ${table.slotMinutes} = 0`,
    ),
    check(
      'resources_length_limits_are_ordered',
      sql`${table.minMinutes} <= ${table.maxMinutes} and ${table.maxMinutes} <= 1152000`,
    ),
    check('resources_notice_is_not_negative', sql`${table.minNoticeMinutes} >= 0`),
    check('resources_horizon_is_bounded', sql`${table.maxAdvanceDays} between 0 and 1100`),
    check('resources_buffer_is_at_most_a_day', sql`${table.bufferMinutes} between 0 and 1440`),
    check('resources_quota_is_bounded', sql`${table.maxStaysAhead} between 0 and 1000`),
    check(
      'resources_cancellation_policy_is_a_list',
      sql`jsonb_typeof(${table.cancellationPolicy}) = 'array'`,
    ),
    check('resources_rule_variations_are_a_list', sql`jsonb_typeof(${table.variations}) = 'array'`),
    check(
      'resources_whole_place_takes_all',
      sql`${table.kind} <> 'whole_place' or ${table.allocation} = 'all'`,
    ),
  ],
);

export const resourceUnits = pgTable(
  'resource_units',
  {
    placeId: uuid('place_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    unitId: uuid('unit_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'resource_units_pkey', columns: [table.placeId, table.resourceId, table.unitId] }),
    index('resource_units_by_unit').on(table.placeId, table.unitId),
    foreignKey({
      name: 'resource_units_make_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'resource_units_are_units_of_the_place',
      columns: [table.placeId, table.unitId],
      foreignColumns: [units.placeId, units.id],
    }).onDelete('cascade'),
  ],
);
