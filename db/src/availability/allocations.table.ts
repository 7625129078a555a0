import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { isOrdinaryPeriod, oneOf } from '../one-of.ts';
import { period } from '../period.column.ts';
import { units } from '../resources/resources.table.ts';

export const allocationHolders = ['booking', 'event', 'closure'] as const;

/**
 * The fact that one unit is taken for one period. `allocations_no_overlap_per_unit`, an exclusion constraint
 * written by hand in the migrations, is what keeps two parties from the same desk.
 */
export const allocations = pgTable(
  'allocations',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    unitId: uuid('unit_id').notNull(),
    period: period().notNull(),
    holderKind: text('holder_kind', { enum: allocationHolders }).notNull(),
    holderId: uuid('holder_id').notNull(),
    /** True where the seat may not move: a chosen unit, a resource that takes all, an event, a closure. */
    isPinned: boolean('is_pinned').notNull(),
  },
  (table) => [
    primaryKey({ name: 'allocations_pkey', columns: [table.placeId, table.id] }),
    index('allocations_by_holder').on(table.placeId, table.holderId),
    foreignKey({
      name: 'allocations_take_a_unit_of_the_place',
      columns: [table.placeId, table.unitId],
      foreignColumns: [units.placeId, units.id],
    }),
    check('allocations_period_is_ordinary', isOrdinaryPeriod(table.period)),
    check('allocations_holder_is_known', oneOf(table.holderKind, allocationHolders)),
    check('allocations_events_and_closures_stay', sql`${table.holderKind} = 'booking' or ${table.isPinned}`),
  ],
);
