import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { places } from '../places/places.table.ts';
import { resources } from '../resources/resources.table.ts';

/** What does not work at a place: everywhere, in a space, or on some of its units. Nothing is closed by it. */
export const incidents = pgTable(
  'incidents',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    what: text().notNull(),
    breaksAccess: boolean('breaks_access').notNull(),
    resourceId: uuid('resource_id'),
    /** Empty: all units of the space, or of the place. */
    unitIds: uuid('unit_ids').array().notNull().default(sql`'{}'`),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at'),
    resolvedAt: instant('resolved_at'),
    createdBy: uuid('created_by').references(() => members.id, { onDelete: 'set null' }),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({ name: 'incidents_pkey', columns: [table.placeId, table.id] }),
    index('incidents_that_last').on(table.placeId, table.startsAt).where(sql`${table.resolvedAt} is null`),
    foreignKey({
      name: 'incidents_may_be_of_a_space',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }).onDelete('cascade'),
    check('incidents_say_what', sql`btrim(${table.what}) <> ''`),
    check('incidents_end_after_they_start', sql`${table.endsAt} > ${table.startsAt}`),
    check(
      'incidents_units_are_of_a_space',
      sql`${table.resourceId} is not null or cardinality(${table.unitIds}) = 0`,
    ),
  ],
);
