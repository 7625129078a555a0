import { waitingStatuses } from '@escale/shared/bookings';
import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { isOrdinaryPeriod, oneOf } from '../one-of.ts';
import { period } from '../period.column.ts';
import { resources } from '../resources/resources.table.ts';

/** Who waits for room in a period, first come first served by `created_at`; `booking_id` is the hold offered. */
export const waitingEntries = pgTable(
  'waiting_entries',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    resourceId: uuid('resource_id').notNull(),
    period: period().notNull(),
    quantity: integer().notNull(),
    status: text({ enum: waitingStatuses }).notNull(),
    bookingId: uuid('booking_id'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'waiting_entries_pkey', columns: [table.placeId, table.id] }),
    index('waiting_entries_by_member').on(table.memberId, table.id),
    index('waiting_entries_in_line')
      .on(table.placeId, table.resourceId, table.id)
      .where(sql`${table.status} = 'waiting'`),
    index('waiting_entries_by_booking').on(table.placeId, table.bookingId),
    foreignKey({
      name: 'waiting_entries_wait_for_a_resource',
      columns: [table.placeId, table.resourceId],
      foreignColumns: [resources.placeId, resources.id],
    }),
    check('waiting_entries_period_is_ordinary', isOrdinaryPeriod(table.period)),
    check('waiting_entries_quantity_is_positive', sql`${table.quantity} > 0`),
    check('waiting_entries_status_is_known', oneOf(table.status, waitingStatuses)),
    check(
      'waiting_entries_offered_have_a_hold',
      sql`${table.status} <> 'offered' or ${table.bookingId} is not null`,
    ),
  ],
);
