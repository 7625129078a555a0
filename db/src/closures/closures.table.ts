import { sql } from 'drizzle-orm';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { isOrdinaryPeriod } from '../one-of.ts';
import { period } from '../period.column.ts';
import { places } from '../places/places.table.ts';

/** A period in which units can't be used; which units, its allocations say. */
export const closures = pgTable(
  'closures',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    period: period().notNull(),
    reason: text().notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').references(() => members.id, { onDelete: 'set null' }),
    liftedAt: instant('lifted_at'),
  },
  (table) => [
    primaryKey({ name: 'closures_pkey', columns: [table.placeId, table.id] }),
    index('closures_by_place_and_start').on(table.placeId, sql`lower(${table.period})`),
    check('closures_period_is_ordinary', isOrdinaryPeriod(table.period)),
    check('closures_reason_is_not_blank', sql`btrim(${table.reason}) <> ''`),
  ],
);
