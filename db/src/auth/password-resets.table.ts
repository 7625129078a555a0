import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';

/** A way in for who forgot the password; one a person, on the real clock, and of its secret only a hash. */
export const passwordResets = pgTable(
  'password_resets',
  {
    memberId: uuid('member_id')
      .primaryKey()
      .references(() => members.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [uniqueIndex('password_resets_token_opens_one').on(table.tokenHash)],
);
