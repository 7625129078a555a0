import type { Interval, LocalDate } from '@escale/shared/kernel';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';

export type PaidStayRow = {
  bookingId: string;
  reference: string;
  period: Interval;
  points: number;
  /** The last day of the month of the subscription that pays. */
  monthEndsOn: LocalDate;
};

/** What a pass pays for in its months that are not over, the soonest first; a stay over two months comes twice. */
export const readPaidStays = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<PaidStayRow[]> => sql<PaidStayRow[]>`
  select b.id as "bookingId", b.reference, sum(s.points)::int as points, d.ends_on::text as "monthEndsOn",
    jsonb_build_object('start', floor(extract(epoch from lower(b.period))::float8 * 1000),
      'end', floor(extract(epoch from upper(b.period))::float8 * 1000)) as period
  from pass_periods d
  join places p on p.id = d.place_id
  join pass_spends s on s.place_id = d.place_id and s.pass_id = d.pass_id and s.period_starts_on = d.starts_on
  join bookings b on b.place_id = s.place_id and b.id = s.booking_id
  where d.place_id = ${placeId} and d.pass_id = ${id} and d.ends_on >= ${todayThere(sql)}
  group by b.place_id, b.id, d.ends_on
  order by lower(b.period), b.id, d.ends_on`;
