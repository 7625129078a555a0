import { voucherUnits } from '@escale/shared/vouchers';
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

/** Hours or days that the department gives to a public; its row is locked when a stay draws on the budget. */
export const voucherProgrammes = pgTable(
  'voucher_programmes',
  {
    id: uuid().primaryKey(),
    /** What places call it: its name may say whom it is for. */
    number: integer().generatedAlwaysAsIdentity().unique('voucher_programmes_number_is_its_own'),
    name: text().notNull(),
    publicLabel: text('public_label').notNull(),
    unit: text({ enum: voucherUnits }).notNull(),
    budgetCents: integer('budget_cents').notNull(),
    /** VAT included, of the stays that are booked, attended, in statements or paid. */
    drawnCents: integer('drawn_cents').notNull().default(0),
    rateNetCents: integer('rate_net_cents').notNull(),
    vatRateBasisPoints: integer('vat_rate_basis_points').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }),
    revision: integer().notNull().default(0),
    createdAt: instant('created_at').notNull().default(sql`domain_now()`),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    check('voucher_programmes_unit_is_known', oneOf(table.unit, voucherUnits)),
    check('voucher_programmes_run_forward', sql`${table.validFrom} <= ${table.validUntil}`),
    check(
      'voucher_programmes_are_never_overspent',
      sql`${table.drawnCents} between 0 and ${table.budgetCents}`,
    ),
  ],
);

/** Where a programme's vouchers are valid; a place that left keeps its row, for its stays are still repaid. */
export const voucherPlaces = pgTable(
  'voucher_places',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => voucherProgrammes.id),
    agreedAt: instant('agreed_at').notNull().default(sql`domain_now()`),
    leftOn: date('left_on', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ name: 'voucher_places_pkey', columns: [table.placeId, table.programmeId] }),
    index('voucher_places_by_programme').on(table.programmeId),
  ],
);

/** One code and, once it is claimed, what is left on it. Null again as holder once the person is erased. */
export const vouchers = pgTable(
  'vouchers',
  {
    id: uuid().primaryKey(),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => voucherProgrammes.id),
    batchId: uuid('batch_id').notNull(),
    codeHash: text('code_hash').notNull().unique('vouchers_code_is_single'),
    /** Minutes of `hour`, half-days of `day`. */
    grantedParts: integer('granted_parts').notNull(),
    partsLeft: integer('parts_left').notNull(),
    memberId: uuid('member_id').references(() => members.id, { onDelete: 'set null' }),
    claimedAt: instant('claimed_at'),
    madeAt: instant('made_at').notNull().default(sql`domain_now()`),
    withdrawnAt: instant('withdrawn_at'),
    expiresOn: date('expires_on', { mode: 'string' }).notNull(),
    isExample: boolean('is_example').notNull().default(false),
  },
  (table) => [
    index('vouchers_by_programme').on(table.programmeId, table.batchId),
    index('vouchers_by_member').on(table.memberId),
    check(
      'vouchers_are_never_overdrawn',
      sql`${table.partsLeft} between 0 and ${table.grantedParts} and ${table.grantedParts} > 0`,
    ),
    check(
      'vouchers_have_a_holder_once_claimed',
      sql`${table.memberId} is null or ${table.claimedAt} is not null`,
    ),
    check(
      'vouchers_are_withdrawn_unclaimed',
      sql`${table.withdrawnAt} is null or ${table.claimedAt} is null`,
    ),
  ],
);
