import type { PlaceRole, PlatformRole } from '@escale/shared/kernel';
import { v7 as newId } from 'uuid';
import type { TestApp } from './app.ts';

/** Somebody who is signed in; `authorization` is ready to be sent. */
export type TestActor = { memberId: string; sessionId: string; email: string; authorization: string };

type Wish = {
  displayName?: string;
  platformRole?: PlatformRole;
  roles?: { placeId: string; role: PlaceRole }[];
};

/** A member with a session, without the second that a real password costs. */
export const signedIn = async (
  { app, database: { sql } }: Pick<TestApp, 'app' | 'database'>,
  { displayName = 'Camille Test', platformRole, roles = [] }: Wish = {},
): Promise<TestActor> => {
  const memberId = newId();
  const sessionId = newId();
  const email = `${memberId}@escale.example`;
  await sql`insert into members (id, email, display_name, platform_role)
    values (${memberId}, ${email}, ${displayName}, ${platformRole ?? null})`;
  for (const { placeId, role } of roles)
    await sql`insert into place_roles (place_id, member_id, role) values (${placeId}, ${memberId}, ${role})`;
  await sql`insert into sessions (id, member_id, refresh_hash, expires_at)
    values (${sessionId}, ${memberId}, 'none', now() + interval '1 day')`;
  const authorization = `Bearer ${app.jwt.sign({ sub: memberId, sid: sessionId })}`;
  return { memberId, sessionId, email, authorization };
};
