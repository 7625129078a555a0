import { platformRoles } from '@escale/shared/kernel';
import { locales } from '@escale/shared/members';
import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { oneOf } from '../one-of.ts';

export const members = pgTable(
  'members',
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    /** Null for people without a sign-in of their own: guests, colleagues, the demonstration's passers-by. */
    passwordHash: text('password_hash'),
    displayName: text('display_name').notNull(),
    locale: text({ enum: locales }).notNull().default('fr'),
    platformRole: text('platform_role', { enum: platformRoles }),
    /** The evening before a stay. */
    wantsReminder: boolean('wants_reminder').notNull().default(true),
    /** The seat as soon as it is fixed, also without a reminder. */
    wantsSeat: boolean('wants_seat').notNull().default(false),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: instant('created_at').notNull().default(sql`domain_now()`),
    /** When its person was told that an account left unused goes; of no meaning once they have been here again. */
    unusedWarnedAt: instant('unused_warned_at'),
    /** Of these only a number is left (erase-person.queries.ts). */
    erasedAt: instant('erased_at'),
  },
  (table) => [
    uniqueIndex('members_one_account_per_email')
      .on(sql`lower(${table.email})`)
      .where(sql`${table.passwordHash} is not null`),
    // A guest may open an account later: another row, for nobody has proven yet whose address it is.
    uniqueIndex('members_one_guest_per_email')
      .on(sql`lower(${table.email})`)
      .where(sql`${table.passwordHash} is null`),
    check('members_email_has_an_at', sql`${table.email} like '%_@_%' and length(${table.email}) <= 254`),
    check('members_display_name_is_not_blank', sql`btrim(${table.displayName}) <> ''`),
    check('members_locale_is_known', oneOf(table.locale, locales)),
    check('members_platform_role_is_known', oneOf(table.platformRole, platformRoles)),
    check(
      'members_erased_are_nobody',
      sql`${table.erasedAt} is null or (${table.passwordHash} is null and ${table.platformRole} is null
        and ${table.email} = ${table.id} || '@erased.invalid')`,
    ),
  ],
);
