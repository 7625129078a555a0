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
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';
import { resources } from '../resources/resources.table.ts';

const formulas = ['hour', 'half_day', 'day', 'week', 'month'] as const;

/** The price of one formula of one resource for one audience from a date on; cents, VAT included. */
export const tariffs = pgTable(
  'tariffs',
  {
    placeId: uuid('place_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    formula: text({ enum: formulas }).notNull(),
    audience: text().notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    amountCents: integer('amount_cents').notNull(),
    currency: text().notNull().default('EUR'),
    vatRateBasisPoints: integer('vat_rate_basis_points').notNull(),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    primaryKey({
      name: 'tariffs_pkey',
      columns: [table.placeId, table.resourceId, table.formula, table.audience, table.validFrom],
    }),
    foreignKey({
      name: 'tariffs_price_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }).onDelete('cascade'),
    check('tariffs_formula_is_known', oneOf(table.formula, formulas)),
    check('tariffs_audience_is_a_word', sql`${table.audience} ~ '^[a-z][a-z0-9_]{0,39}$'`),
    check('tariffs_amount_is_not_negative', sql`${table.amountCents} between 0 and 100000000`),
    check('tariffs_vat_rate_is_a_share', sql`${table.vatRateBasisPoints} between 0 and 10000`),
    check('tariffs_currency_is_euro', sql`${table.currency} = 'EUR'`),
  ],
);

/** An audience the place has verified for a person: what and until when, never why. */
export const verifiedAudiences = pgTable(
  'verified_audiences',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    audience: text().notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'verified_audiences_pkey', columns: [table.placeId, table.memberId, table.audience] }),
    index('verified_audiences_by_member').on(table.memberId),
    check('verified_audiences_audience_is_a_word', sql`${table.audience} ~ '^[a-z][a-z0-9_]{0,39}$'`),
  ],
);
