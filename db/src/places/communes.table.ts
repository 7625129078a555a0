import { sql } from 'drizzle-orm';
import { check, doublePrecision, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** Reference data. A commune beyond the territory has neither outline nor population here. */
export const communes = pgTable(
  'communes',
  {
    insee: text().primaryKey(),
    name: text().notNull(),
    department: text().notNull(),
    postcodes: text().array().notNull(),
    population: integer(),
    intercommunality: text(),
    centroidLat: doublePrecision('centroid_lat'),
    centroidLon: doublePrecision('centroid_lon'),
    outline: jsonb().$type<{ type: string; coordinates: unknown }>(),
  },
  (table) => [check('communes_insee_has_five_characters', sql`${table.insee} ~ '^[0-9AB]{5}$'`)],
);
