import { sql } from 'drizzle-orm';
import { check, pgTable, text, uuid } from 'drizzle-orm/pg-core';

/** The legal entity that runs one or more places and invoices for them. */
export const operators = pgTable(
  'operators',
  { id: uuid().primaryKey(), name: text().notNull(), legalForm: text('legal_form'), siren: text() },
  (table) => [
    check('operators_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
    check('operators_siren_has_nine_digits', sql`${table.siren} ~ '^[0-9]{9}$'`),
  ],
);
