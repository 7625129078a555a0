import type { StaffMember } from '@escale/shared/auth';
import type { PlaceRole } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

/** Owners first, then by name. */
export const readStaff = async ({ sql }: Executor, placeId: string): Promise<StaffMember[]> => sql<
  StaffMember[]
>`
  select m.id as "memberId", m.email, m.display_name as "displayName", r.role
  from place_roles r join members m on m.id = r.member_id
  where r.place_id = ${placeId}
  order by array_position(array['owner', 'manager', 'host', 'accountant'], r.role), m.display_name, m.id`;

/** Null when nobody has an account with that address. */
export const readPersonOfAddress = async (
  { sql }: Executor,
  email: string,
): Promise<Omit<StaffMember, 'role'> | null> => {
  const [row] = await sql<Omit<StaffMember, 'role'>[]>`
    select id as "memberId", email, display_name as "displayName" from members
    where lower(email) = lower(${email}) and password_hash is not null`;
  return row ?? null;
};

type RoleOfMember = { placeId: string; memberId: string };

export const writeRole = async (
  { sql }: Executor,
  { placeId, memberId, role }: RoleOfMember & { role: PlaceRole },
): Promise<void> => {
  await sql`
    insert into place_roles (place_id, member_id, role) values (${placeId}, ${memberId}, ${role})
    on conflict on constraint place_roles_pkey do update set role = excluded.role`;
};

export const deleteRole = async ({ sql }: Executor, { placeId, memberId }: RoleOfMember): Promise<void> => {
  await sql`delete from place_roles where place_id = ${placeId} and member_id = ${memberId}`;
};
