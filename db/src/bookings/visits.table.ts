import { date, pgTable, uuid } from 'drizzle-orm/pg-core';

/** What the visits of a day are hashed with; thrown away once it has passed, and with it the way back to anybody. */
export const visitSalts = pgTable('visit_salts', {
  onDate: date('on_date', { mode: 'string' }).primaryKey(),
  salt: uuid().notNull().defaultRandom(),
});
