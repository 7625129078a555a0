import type { PlanShape } from '@escale/shared/plans';
import { labelSides, planSize, unitForms } from '@escale/shared/plans';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
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
import { units } from '../resources/resources.table.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** One storey, drawn. `revision` grows with each change, so that two managers see each other. */
export const plans = pgTable(
  'plans',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    name: text().notNull(),
    position: integer().notNull().default(0),
    width: integer().notNull(),
    height: integer().notNull(),
    shapes: jsonb().$type<PlanShape[]>().notNull().default([]),
    revision: integer().notNull().default(1),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'plans_pkey', columns: [table.placeId, table.id] }),
    check('plans_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
    check(
      'plans_size_is_drawable',
      sql`${table.width} between ${sql.raw(String(planSize.minimum))} and ${sql.raw(String(planSize.maximum))} and ${table.height} between ${sql.raw(String(planSize.minimum))} and ${sql.raw(String(planSize.maximum))}`,
    ),
    check('plans_shapes_are_a_list', sql`jsonb_typeof(${table.shapes}) = 'array'`),
  ],
);

/** Where a unit stands on a plan. It may stand on several: on that of its storey and on an overview. */
export const planUnits = pgTable(
  'plan_units',
  {
    placeId: uuid('place_id').notNull(),
    planId: uuid('plan_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    form: text({ enum: unitForms }).notNull(),
    x: integer().notNull(),
    y: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    rotation: smallint().notNull().default(0),
    labelSide: text('label_side', { enum: labelSides }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'plan_units_pkey', columns: [table.placeId, table.planId, table.unitId] }),
    index('plan_units_by_unit').on(table.placeId, table.unitId),
    foreignKey({
      name: 'plan_units_stand_on_a_plan',
      columns: [table.placeId, table.planId],
      foreignColumns: [plans.placeId, plans.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'plan_units_are_units_of_the_place',
      columns: [table.placeId, table.unitId],
      foreignColumns: [units.placeId, units.id],
    }).onDelete('cascade'),
    check('plan_units_form_is_known', oneOf(table.form, unitForms)),
    check('plan_units_label_side_is_known', oneOf(table.labelSide, labelSides)),
    check('plan_units_have_a_size', sql`${table.width} > 0 and ${table.height} > 0`),
    check('plan_units_are_turned_once', sql`${table.rotation} between 0 and 359`),
  ],
);

/** The picture under a plan, in the database so that a backup has it. `mark` is made of its bytes. */
export const planBackgrounds = pgTable(
  'plan_backgrounds',
  {
    placeId: uuid('place_id').notNull(),
    planId: uuid('plan_id').notNull(),
    mark: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [
    primaryKey({ name: 'plan_backgrounds_pkey', columns: [table.placeId, table.planId] }),
    foreignKey({
      name: 'plan_backgrounds_lie_under_a_plan',
      columns: [table.placeId, table.planId],
      foreignColumns: [plans.placeId, plans.id],
    }).onDelete('cascade'),
  ],
);
