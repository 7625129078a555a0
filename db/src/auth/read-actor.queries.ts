import type { PlaceRole, PlatformRole } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type ActorRow = {
  member_id: string;
  session_id: string;
  email: string;
  display_name: string;
  locale: 'fr' | 'en';
  platform_role: PlatformRole | null;
  roles: { placeId: string; role: PlaceRole }[];
};

/** The person behind a live session with their roles of this very moment; null once it ended. */
export const readActorRow = async ({ sql }: Executor, sessionId: string): Promise<ActorRow | null> => {
  const [row] = await sql<ActorRow[]>`
    select m.id as member_id, s.id as session_id, m.email, m.display_name, m.locale, m.platform_role,
      coalesce((select jsonb_agg(jsonb_build_object('placeId', r.place_id, 'role', r.role))
        from place_roles r where r.member_id = m.id), '[]') as roles
    from sessions s join members m on m.id = s.member_id
    where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > now()`;
  return row ?? null;
};
