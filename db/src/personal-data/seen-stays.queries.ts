import type { BookingStatus } from '@escale/shared/bookings';
import type { Interval, LocalDate } from '@escale/shared/kernel';
import type { ResourceKind } from '@escale/shared/resources';
import { parseRange } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type CountedStay = {
  bookingId: string;
  placeId: string;
  placeSlug: string;
  placeName: string;
  resourceKind: ResourceKind;
  status: BookingStatus;
  units: number;
  period: Interval;
};

/** A person's stays that count between two dates: who didn't come counts for as long as the units were kept. */
export const readCountedStays = async (
  { sql }: Executor,
  { memberId, from, to }: { memberId: string; from: LocalDate; to: LocalDate },
): Promise<CountedStay[]> => {
  const rows = await sql<(Omit<CountedStay, 'period'> & { period: string })[]>`
    select b.id as "bookingId", b.place_id as "placeId", p.slug as "placeSlug", p.name as "placeName",
      r.kind as "resourceKind", b.status, tstzrange(lower(b.period), taken.until)::text as period,
      case r.allocation when 'any' then b.quantity else (select count(*)::int from resource_units ru
        where ru.place_id = r.place_id and ru.resource_id = r.id) end as units
    from bookings b
    join places p on p.id = b.place_id
    join resources r on r.place_id = b.place_id and r.id = b.resource_id
    cross join lateral (select case b.status when 'no_show' then least(upper(b.period), (
        select max(upper(a.period)) from allocations a where a.place_id = b.place_id and a.holder_id = b.id))
      else upper(b.period) end as until) as taken
    where taken.until > lower(b.period) and b.member_id = ${memberId} and b.status in ('confirmed', 'checked_in', 'completed', 'no_show')
      and lower(b.period) < (${to}::date + 1)::timestamp at time zone p.time_zone
      and taken.until > ${from}::date::timestamp at time zone p.time_zone
    order by lower(b.period) desc, b.id`;
  return rows.map(({ period, ...row }) => ({ ...row, period: parseRange(period) }));
};
