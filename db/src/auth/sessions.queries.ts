import type { Executor } from '../transaction.ts';

export type Session = { id: string; memberId: string; refreshHash: string; lifetimeDays: number };

export const insertSession = async ({ sql }: Executor, session: Session): Promise<void> => {
  await sql`
    insert into sessions (id, member_id, refresh_hash, expires_at)
    values (${session.id}, ${session.memberId}, ${session.refreshHash},
      now() + make_interval(days => ${session.lifetimeDays}))`;
};

export type Rotation = 'rotated' | 'forgiven' | 'reused' | 'unknown';

/**
 * Exchanges a refresh token for its successor. The one before is forgiven for ten seconds, in which an answer
 * may have been lost (its successor is derived, so it is the same again); any later reuse ends the whole
 * family (RFC 9700, section 4.14.2).
 */
export const rotateSession = async (
  { sql }: Executor,
  rotation: { sessionId: string; presentedHash: string; nextHash: string },
): Promise<Rotation> => {
  const { sessionId, presentedHash, nextHash } = rotation;
  const [session] = await sql<{ current: boolean; previous: boolean; recent: boolean }[]>`
    select refresh_hash = ${presentedHash} as current,
      coalesce(previous_refresh_hash = ${presentedHash}, false) as previous,
      rotated_at > now() - interval '10 seconds' as recent
    from sessions where id = ${sessionId} and revoked_at is null and expires_at > now() for update`;
  if (!session) return 'unknown';
  if (session.current) {
    await sql`update sessions set previous_refresh_hash = refresh_hash, refresh_hash = ${nextHash},
      rotated_at = now() where id = ${sessionId}`;
    return 'rotated';
  }
  if (session.previous && session.recent) return 'forgiven';
  await revokeSession({ sql }, sessionId);
  return 'reused';
};

export const revokeSession = async ({ sql }: Pick<Executor, 'sql'>, sessionId: string): Promise<void> => {
  await sql`update sessions set revoked_at = now() where id = ${sessionId} and revoked_at is null`;
};
