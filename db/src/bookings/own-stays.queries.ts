import type { Interval } from '@escale/shared/kernel';
import { parseRange, rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type OwnStay = {
  bookingId: string;
  placeName: string;
  resourceName: string;
  timeZone: string;
  period: Interval;
};

/** What a person has at that time, at any place, the soonest first; of many the first few. */
export const readOwnStaysAt = async (
  { sql }: Executor,
  { memberId, period }: { memberId: string; period: Interval },
): Promise<OwnStay[]> => {
  const rows = await sql<(Omit<OwnStay, 'period'> & { period: string })[]>`
    select b.id as "bookingId", p.name as "placeName", r.name as "resourceName", p.time_zone as "timeZone",
      b.period::text as period
    from bookings b join places p on p.id = b.place_id
    join resources r on r.place_id = b.place_id and r.id = b.resource_id
    where b.member_id = ${memberId} and b.period && ${rangeText(period)}::tstzrange
      and (b.status in ('requested', 'confirmed', 'checked_in')
        or (b.status = 'held' and b.hold_expires_at > (select domain_now())))
    order by lower(b.period), b.id limit 5`;
  return rows.map((row) => ({ ...row, period: parseRange(row.period) }));
};
