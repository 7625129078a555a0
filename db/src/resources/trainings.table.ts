import { date, foreignKey, index, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { members } from '../members/members.table.ts';
import { resources } from './resources.table.ts';

/** Who may use a machine that needs a training, as its place has confirmed; null: without an end. */
export const trainings = pgTable(
  'trainings',
  {
    placeId: uuid('place_id').notNull(),
    resourceId: uuid('resource_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    validUntil: date('valid_until', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'trainings_pkey', columns: [table.placeId, table.resourceId, table.memberId] }),
    foreignKey({
      name: 'trainings_are_for_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }).onDelete('cascade'),
    index('trainings_by_member').on(table.memberId),
  ],
);
