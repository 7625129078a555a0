import type { LocalDate } from '@escale/shared/kernel';
import type { AudienceOfMember } from '@escale/shared/pricing';
import type postgres from 'postgres';
import type { Executor } from '../transaction.ts';

type Verified = { placeId: string; memberId: string; audience: string };

const columns = (sql: postgres.ISql) => sql`
  m.id as "memberId", m.email, m.display_name as "displayName", v.audience, v.valid_until::text as "validUntil"`;

/** From the new end on where it was verified before; null when nobody has that address. */
export const verifyAudience = async (
  { sql }: Executor,
  wish: { placeId: string; email: string; audience: string; validUntil: LocalDate | null },
): Promise<AudienceOfMember | null> => {
  const { placeId, email, audience, validUntil } = wish;
  const [row] = await sql<AudienceOfMember[]>`
    with v as (
      insert into verified_audiences (place_id, member_id, audience, valid_until)
      select ${placeId}::uuid, id, ${audience}, ${validUntil}::date from members
      where lower(email) = lower(${email})
      on conflict on constraint verified_audiences_pkey do update set valid_until = excluded.valid_until
      returning *)
    select ${columns(sql)} from v join members m on m.id = v.member_id`;
  return row ?? null;
};

export type AudiencePosition = { memberId: string; audience: string };

/** Who came to Escale last comes first. */
export const listAudiences = async (
  { sql }: Executor,
  { placeId, after, limit }: { placeId: string; after: AudiencePosition | null; limit: number },
): Promise<AudienceOfMember[]> => sql<AudienceOfMember[]>`
  select ${columns(sql)} from verified_audiences v join members m on m.id = v.member_id
  where v.place_id = ${placeId} and (${after?.memberId ?? null}::uuid is null
    or (v.member_id, v.audience) < (${after?.memberId ?? null}::uuid, ${after?.audience ?? null}))
  order by v.member_id desc, v.audience desc limit ${limit}`;

/** False when it was not verified. */
export const withdrawAudience = async (
  { sql }: Executor,
  { placeId, memberId, audience }: Verified,
): Promise<boolean> => {
  const gone = await sql`
    delete from verified_audiences
    where place_id = ${placeId} and member_id = ${memberId} and audience = ${audience}`;
  return gone.count === 1;
};
