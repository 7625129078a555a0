import { sql } from 'drizzle-orm';
import { date, foreignKey, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { resources } from '../resources/resources.table.ts';

/** Who found no room, where and for which day: a visitor counts once for each. `visitor` names nobody. */
export const refusalsForLackOfRoom = pgTable(
  'refusals_for_lack_of_room',
  {
    placeId: uuid('place_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    /** Another one on every date, so that nobody can be followed from one to the next. */
    visitor: text().notNull(),
    /** At which the stay was to begin; null: before it was noted. */
    hour: smallint(),
    at: instant().notNull().default(sql`domain_now()`),
  },
  (table) => [
    primaryKey({
      name: 'refusals_for_lack_of_room_pkey',
      columns: [table.placeId, table.resourceId, table.onDate, table.visitor],
    }),
    index('refusals_by_place_and_date').on(table.placeId, table.onDate),
    foreignKey({
      name: 'refusals_are_of_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }).onDelete('cascade'),
  ],
);

/** What visitors are hashed with, for each date; thrown away once it has passed, and with it the way back to anybody. */
export const refusalSalts = pgTable('refusal_salts', {
  onDate: date('on_date', { mode: 'string' }).primaryKey(),
  salt: uuid().notNull().defaultRandom(),
});
