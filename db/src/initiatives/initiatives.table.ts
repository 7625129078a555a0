import { contributorRoles, initiativeStatuses } from '@escale/shared/initiatives';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { oneOf } from '../one-of.ts';
import { communes } from '../places/communes.table.ts';
import { places } from '../places/places.table.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Reference data: what an organisation says of itself, and nothing of a person. No commune: the whole department. */
export const initiatives = pgTable(
  'initiatives',
  {
    id: uuid().primaryKey(),
    status: text({ enum: initiativeStatuses }).notNull(),
    name: text().notNull(),
    summary: text().notNull(),
    themes: text().array().notNull(),
    needs: text().array().notNull().default([]),
    audiences: text().array().notNull().default([]),
    communeInsee: text('commune_insee').references(() => communes.insee),
    address: text(),
    website: text(),
    phone: text(),
    email: text(),
    opening: text(),
    source: text(),
    asOf: date('as_of', { mode: 'string' }),
    contributedBy: text('contributed_by', { enum: contributorRoles }).notNull(),
    /** What it is found by besides its own words. */
    keywords: text().notNull().default(''),
    /** The name as lists read it; a trigger keeps it. */
    foldedName: text('folded_name').notNull().default(''),
    search: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('public.french_folded'::regconfig, "name"), 'A') || setweight(to_tsvector('public.french_folded'::regconfig, "keywords"), 'B') || setweight(to_tsvector('public.french_folded'::regconfig, "summary"), 'C')`,
    ),
    revision: integer().notNull().default(0),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('initiatives_by_words').using('gin', table.search),
    index('initiatives_by_name').on(table.foldedName, table.id).where(sql`${table.status} = 'published'`),
    index('initiatives_by_commune').on(table.communeInsee),
    check('initiatives_status_is_known', oneOf(table.status, initiativeStatuses)),
    check('initiatives_contributor_is_a_role', oneOf(table.contributedBy, contributorRoles)),
    check('initiatives_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
    check('initiatives_have_a_theme', sql`cardinality(${table.themes}) > 0`),
  ],
);

/** Which places it works with. */
export const initiativePlaces = pgTable(
  'initiative_places',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    initiativeId: uuid('initiative_id')
      .notNull()
      .references(() => initiatives.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ name: 'initiative_places_pkey', columns: [table.placeId, table.initiativeId] }),
    index('initiative_places_by_initiative').on(table.initiativeId),
  ],
);
