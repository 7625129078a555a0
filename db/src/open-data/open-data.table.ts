import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';

/** The months of which occupancy is published, each once and for all: triggers refuse any change. */
export const openDataMonths = pgTable(
  'open_data_months',
  {
    month: text().primaryKey(),
    publishedOn: date('published_on', { mode: 'string' }).notNull(),
    definitionVersion: integer('definition_version').notNull(),
  },
  (table) => [check('open_data_months_are_months', sql`${table.month} ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'`)],
);

const minutes = (name: string) => bigint(name, { mode: 'number' });

/**
 * What was published of each. `commune` is its INSEE code, or its name where it has none; empty, like an empty kind,
 * it stands for all of them. A hidden cell has no figures.
 */
export const openDataCells = pgTable(
  'open_data_cells',
  {
    month: text().notNull(),
    commune: text().notNull(),
    communeName: text('commune_name').notNull(),
    kind: text().notNull(),
    isHidden: boolean('is_hidden').notNull(),
    places: integer(),
    people: integer(),
    openMinutes: minutes('open_minutes'),
    bookedMinutes: minutes('booked_minutes'),
    usedMinutes: minutes('used_minutes'),
    revenueNetCents: minutes('revenue_net_cents'),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'open_data_cells_pkey', columns: [table.month, table.commune, table.kind] }),
    foreignKey({
      name: 'open_data_cells_are_of_a_month',
      columns: [table.month],
      foreignColumns: [openDataMonths.month],
    }),
    check(
      'open_data_cells_hide_everything_or_nothing',
      sql`num_nulls(${table.places}, ${table.people}, ${table.openMinutes}, ${table.bookedMinutes}) = case when ${table.isHidden} then 4 else 0 end and (not ${table.isHidden} or num_nulls(${table.usedMinutes}, ${table.revenueNetCents}) = 2)`,
    ),
    check(
      'open_data_cells_are_of_enough_people_and_places',
      sql`${table.people} >= 5 and ${table.places} >= 3`,
    ),
  ],
);
