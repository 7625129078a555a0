import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Executor } from '../transaction.ts';
import { members } from './members.table.ts';

export type NewMember = {
  id: string;
  email: string;
  passwordHash: string;
  displayName: string;
  locale: 'fr' | 'en';
};

/** False when the address already has an account; nothing is changed then. */
export const insertMember = async ({ orm }: Executor, member: NewMember): Promise<boolean> => {
  const rows = await orm.insert(members).values(member).onConflictDoNothing().returning({ id: members.id });
  return rows.length === 1;
};

/** The guest of an address, made where it is new; the name that was given first stays. */
export const ensureGuest = async (
  { sql }: Executor,
  guest: Omit<NewMember, 'passwordHash'>,
): Promise<string> => {
  const { id, email, displayName, locale } = guest;
  await sql`
    insert into members (id, email, display_name, locale) values (${id}, ${email}, ${displayName}, ${locale})
    on conflict (lower(email)) where password_hash is null do nothing`;
  const [row] = await sql<{ id: string }[]>`
    select id from members where lower(email) = lower(${email}) and password_hash is null`;
  if (!row) throw new Error('a guest vanished');
  return row.id;
};

/** The account of an address, or its guest, made where it is new. */
export const ensureCaller = async (
  tx: Executor,
  caller: Omit<NewMember, 'passwordHash'>,
): Promise<{ id: string; displayName: string; hasAccount: boolean }> => {
  const [account] = await tx.sql<{ id: string; displayName: string }[]>`
    select id, display_name as "displayName" from members
    where lower(email) = lower(${caller.email}) and password_hash is not null`;
  if (account) return { ...account, hasAccount: true };
  const { displayName } = caller;
  return { id: await ensureGuest(tx, caller), displayName, hasAccount: false };
};

export const readCredentials = async (
  { orm }: Executor,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> => {
  const [row] = await orm
    .select({ id: members.id, passwordHash: members.passwordHash })
    .from(members)
    .where(and(eq(sql`lower(${members.email})`, email.toLowerCase()), isNotNull(members.passwordHash)));
  return row ?? null;
};

export const updateMember = async (
  { orm }: Executor,
  memberId: string,
  change: { displayName?: string; locale?: 'fr' | 'en'; wantsReminder?: boolean; wantsSeat?: boolean },
): Promise<void> => {
  if (Object.keys(change).length > 0) await orm.update(members).set(change).where(eq(members.id, memberId));
};

export type MemberRow = {
  id: string;
  email: string;
  displayName: string;
  locale: 'fr' | 'en';
  platformRole: 'department' | 'admin' | null;
  notifications: { reminder: boolean; seat: boolean };
  placeRoles: { placeSlug: string; placeName: string; role: 'owner' | 'manager' | 'host' | 'accountant' }[];
};

/** Null for who was erased. */
export const readMember = async (executor: Executor, memberId: string): Promise<MemberRow | null> => {
  const [row] = await executor.sql<MemberRow[]>`
    select m.id, m.email, m.display_name as "displayName", m.locale, m.platform_role as "platformRole",
      jsonb_build_object('reminder', m.wants_reminder, 'seat', m.wants_seat) as notifications,
      coalesce((select jsonb_agg(jsonb_build_object('placeSlug', p.slug, 'placeName', p.name, 'role', r.role)
          order by p.name)
        from place_roles r join places p on p.id = r.place_id where r.member_id = m.id), '[]') as "placeRoles"
    from members m where m.id = ${memberId} and m.erased_at is null`;
  return row ?? null;
};
