import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';

/** Who changed what, and who looked at personal data. Rows are only ever added. */
export const audit = pgTable(
  'audit',
  {
    id: uuid().primaryKey(),
    at: instant().notNull().default(sql`domain_now()`),
    actorId: uuid('actor_id'),
    placeId: uuid('place_id'),
    action: text().notNull(),
    subjectId: uuid('subject_id'),
    detail: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (table) => [
    index('audit_by_place').on(table.placeId, table.at),
    check('audit_action_is_dotted', sql`${table.action} ~ '^[a-z_]+\\.[a-z_]+$'`),
  ],
);
