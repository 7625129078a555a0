import { placeRoles as roleNames } from '@escale/shared/kernel';
import { check, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

export const placeRoles = pgTable(
  'place_roles',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    role: text({ enum: roleNames }).notNull(),
  },
  (table) => [
    primaryKey({ name: 'place_roles_pkey', columns: [table.placeId, table.memberId] }),
    index('place_roles_by_member').on(table.memberId),
    check('place_roles_role_is_known', oneOf(table.role, roleNames)),
  ],
);
