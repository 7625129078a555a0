import type { Executor } from '../transaction.ts';

type Pair = { placeId: string; fromId: string; intoId: string };

/** So long a mailed question can be answered. */
const OPEN_DAYS = 14;

/** So long the mail on its way is the question, whoever asks again. */
const ONCE_IN_MINUTES = 60;

/** Null where it was asked just now; later it is the same question, and the link of the newest mail answers it. */
export const askMerge = async (
  { sql }: Executor,
  { placeId, id, fromId, intoId, askedBy }: Pair & { id: string; askedBy: string },
): Promise<string | null> => {
  const [row] = await sql<{ id: string }[]>`
    insert into merge_requests (place_id, id, member_id, into_id, asked_by, asked_at)
    values (${placeId}, ${id}, ${fromId}, ${intoId}, ${askedBy}, (select domain_now()))
    on conflict (place_id, member_id, into_id) do update set asked_by = excluded.asked_by,
      asked_at = excluded.asked_at, secret_hash = null
      where merge_requests.asked_at <= excluded.asked_at - make_interval(mins => ${ONCE_IN_MINUTES})
    returning id`;
  return row?.id ?? null;
};

/** The mail leaves with this secret; false when the question stands no more. */
export const openMergeRequest = async (
  { sql }: Executor,
  { placeId, id, secretHash }: { placeId: string; id: string; secretHash: string },
): Promise<boolean> => {
  const changed = await sql`
    update merge_requests set secret_hash = ${secretHash} where place_id = ${placeId} and id = ${id}`;
  return changed.count === 1;
};

/** When the place last asked, and still waits; null where it has not. */
export const readAskedAt = async (
  { sql }: Executor,
  { placeId, fromId, intoId }: Pair,
): Promise<number | null> => {
  const [row] = await sql<{ askedAt: number }[]>`
    select floor(extract(epoch from asked_at)::float8 * 1000) as "askedAt" from merge_requests
    where place_id = ${placeId} and member_id = ${fromId} and into_id = ${intoId}
      and asked_at > (select domain_now()) - make_interval(days => ${OPEN_DAYS})`;
  return row?.askedAt ?? null;
};

export type AskedMerge = Pair & { placeName: string; fromName: string; intoName: string; intoEmail: string };

/** The question that a mailed secret answers. */
export const readAskedMerge = async ({ sql }: Executor, secretHash: string): Promise<AskedMerge | null> => {
  const [row] = await sql<AskedMerge[]>`
    select q.place_id as "placeId", q.member_id as "fromId", q.into_id as "intoId", p.name as "placeName",
      a.display_name as "fromName", b.display_name as "intoName", b.email as "intoEmail"
    from merge_requests q join places p on p.id = q.place_id
    join members a on a.id = q.member_id join members b on b.id = q.into_id
    where q.secret_hash = ${secretHash} and q.asked_at > (select domain_now()) - make_interval(days => ${OPEN_DAYS})`;
  return row ?? null;
};
