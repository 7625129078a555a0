import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { places } from './places.table.ts';

export const placeSources = pgTable(
  'place_sources',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: text().notNull(),
    title: text().notNull(),
    url: text(),
    /** As the source dates itself: "2019-06-13", "about 2018", "after 2022". */
    dated: text(),
    licence: text(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ name: 'place_sources_pkey', columns: [table.placeId, table.id] })],
);

/** One fact in both languages, as its sources state it. */
export const placeFacts = pgTable(
  'place_facts',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    field: text().notNull(),
    textFr: text('text_fr').notNull(),
    textEn: text('text_en').notNull(),
  },
  (table) => [primaryKey({ name: 'place_facts_pkey', columns: [table.placeId, table.position] })],
);

export const placeFactSources = pgTable(
  'place_fact_sources',
  {
    placeId: uuid('place_id').notNull(),
    factPosition: integer('fact_position').notNull(),
    sourceId: text('source_id').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'place_fact_sources_pkey',
      columns: [table.placeId, table.factPosition, table.sourceId],
    }),
    foreignKey({
      name: 'place_fact_sources_state_a_fact',
      columns: [table.placeId, table.factPosition],
      foreignColumns: [placeFacts.placeId, placeFacts.position],
    }).onDelete('cascade'),
    foreignKey({
      name: 'place_fact_sources_name_a_source',
      columns: [table.placeId, table.sourceId],
      foreignColumns: [placeSources.placeId, placeSources.id],
    }).onDelete('cascade'),
  ],
);
