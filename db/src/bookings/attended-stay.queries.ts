import type { AttendedStay, BookingStatus } from '@escale/shared/bookings';
import { parseRange } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

/** `memberName` is null of a person who was erased: nobody asks for them any more. */
export type StayToAttest = Omit<AttendedStay, 'memberName'> & {
  memberId: string | null;
  memberName: string | null;
  status: BookingStatus;
};

/** A stay with what an attestation says of it, in one statement. */
export const readStayToAttest = async ({ sql }: Executor, id: string): Promise<StayToAttest | null> => {
  const [row] = await sql<(Omit<StayToAttest, 'period'> & { period: string })[]>`
    select b.reference, b.status, b.period::text as period, b.member_id as "memberId", m.display_name as "memberName",
      p.name as "placeName", p.time_zone as "timeZone", o.name as "operatorName", r.name as "resourceName",
      nullif(concat_ws(', ', p.address, nullif(concat_ws(' ', p.postcode, p.commune_name), '')), '') as address,
      (select floor(extract(epoch from max(t.at))::float8 * 1000) from booking_transitions t
        where t.place_id = b.place_id and t.booking_id = b.id and t.to_status = 'checked_in') as "cameAt",
      floor(extract(epoch from domain_now())::float8 * 1000) as now
    from bookings b
    join places p on p.id = b.place_id
    join resources r on r.place_id = b.place_id and r.id = b.resource_id
    left join operators o on o.id = p.operator_id
    left join members m on m.id = b.member_id
    where b.id = ${id} and b.place_id = (select place_id from place_of_id where id = ${id})`;
  return row ? { ...row, period: parseRange(row.period) } : null;
};
