import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

/** Works at the place, has booked there in the last 90 days, or will come. A stay not confirmed yet makes nobody known. */
export const isOfPlace = (sql: postgres.ISql, placeId: Fragment, memberId: Fragment): Fragment => sql`
  (exists (select 1 from place_roles r where r.place_id = ${placeId} and r.member_id = ${memberId})
    or exists (select 1 from bookings b where b.member_id = ${memberId} and b.place_id = ${placeId}
      and b.status in ('confirmed', 'checked_in', 'completed')
      and upper(b.period) > (select domain_now()) - interval '90 days'))`;

export const readIsOfPlace = async (
  { sql }: Executor,
  { placeId, memberId }: { placeId: string; memberId: string },
): Promise<boolean> => {
  const [row] = await sql<{ isOfPlace: boolean }[]>`
    select ${isOfPlace(sql, sql`${placeId}::uuid`, sql`${memberId}::uuid`)} as "isOfPlace"`;
  return row?.isOfPlace ?? false;
};
