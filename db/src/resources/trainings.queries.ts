import type { LocalDate } from '@escale/shared/kernel';
import type { Training } from '@escale/shared/resources';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

/** The last date on which the person may begin on the resource `r`; far ahead where there is no end, null: never. */
export const trainedUntilAsText = (sql: postgres.ISql, memberId: string | null): Fragment => sql`
  (select coalesce(t.valid_until, date '9999-12-31')::text from trainings t
    where t.place_id = r.place_id and t.resource_id = r.id and t.member_id = ${memberId}::uuid)`;

const columns = (sql: postgres.ISql) => sql`
  m.id as "memberId", m.email, m.display_name as "displayName", t.resource_id as "resourceId",
  t.valid_until::text as "validUntil"`;

/** From the new end on where it was granted before; null when nobody has that address. */
export const grantTraining = async (
  { sql }: Executor,
  wish: { placeId: string; resourceId: string; email: string; validUntil: LocalDate | null },
): Promise<Training | null> => {
  const { placeId, resourceId, email, validUntil } = wish;
  const [row] = await sql<Training[]>`
    with t as (
      insert into trainings (place_id, resource_id, member_id, valid_until)
      select ${placeId}::uuid, ${resourceId}::uuid, id, ${validUntil}::date from members
      where lower(email) = lower(${email})
      on conflict on constraint trainings_pkey do update set valid_until = excluded.valid_until
      returning *)
    select ${columns(sql)} from t join members m on m.id = t.member_id`;
  return row ?? null;
};

/** By machine, then by name. */
export const listTrainings = async ({ sql }: Executor, placeId: string): Promise<Training[]> => sql<
  Training[]
>`
  select ${columns(sql)} from trainings t
  join members m on m.id = t.member_id
  join resources r on r.place_id = t.place_id and r.id = t.resource_id
  where t.place_id = ${placeId} and r.retired_on is null
  order by r.position, m.display_name, m.id limit 1000`;

/** False when it was not granted. */
export const withdrawTraining = async (
  { sql }: Executor,
  { placeId, resourceId, memberId }: { placeId: string; resourceId: string; memberId: string },
): Promise<boolean> => {
  const gone = await sql`
    delete from trainings
    where place_id = ${placeId} and resource_id = ${resourceId} and member_id = ${memberId}`;
  return gone.count === 1;
};
