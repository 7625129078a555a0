import type { Executor } from '../transaction.ts';

/** A new secret for an account, in place of an earlier one. */
export const openPasswordReset = async (
  { sql }: Executor,
  { memberId, tokenHash, lifetimeMinutes }: { memberId: string; tokenHash: string; lifetimeMinutes: number },
): Promise<void> => {
  await sql`
    insert into password_resets (member_id, token_hash, expires_at)
    values (${memberId}, ${tokenHash}, now() + make_interval(mins => ${lifetimeMinutes}))
    on conflict (member_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`;
};

/** Takes the secret, which opens once, and ends every session of the account; null when it opens nothing. */
export const usePasswordReset = async (
  { sql }: Executor,
  { tokenHash, passwordHash }: { tokenHash: string; passwordHash: string },
): Promise<{ memberId: string } | null> => {
  const [row] = await sql<{ memberId: string }[]>`
    with used as (
      delete from password_resets where token_hash = ${tokenHash} returning member_id, expires_at),
    changed as (
      update members set password_hash = ${passwordHash} from used
      where members.id = used.member_id and used.expires_at > now() returning members.id),
    ended as (
      update sessions set revoked_at = now() from changed
      where sessions.member_id = changed.id and revoked_at is null)
    select id as "memberId" from changed`;
  return row ?? null;
};
