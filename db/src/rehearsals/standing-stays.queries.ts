import type { Instant, Interval, LocalDate } from '@escale/shared/kernel';
import { isoOf, parseRange } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type StandingStay = {
  reference: string;
  displayName: string | null;
  space: string;
  period: Interval;
};

/** Stays that stand and have not ended, the next first. */
export const readStandingStays = async (
  { sql }: Executor,
  asked: { placeId: string; resourceIds: readonly string[] | null; from: Instant; most: number },
): Promise<StandingStay[]> => {
  const { placeId, resourceIds, from, most } = asked;
  const rows = await sql<(Omit<StandingStay, 'period'> & { period: string })[]>`
    select b.reference, m.display_name as "displayName", r.name as space, b.period::text as period
    from bookings b join resources r on r.place_id = b.place_id and r.id = b.resource_id
    left join members m on m.id = b.member_id
    where b.place_id = ${placeId} and upper(b.period) > ${isoOf(from)}::timestamptz
      and b.status in ('requested', 'confirmed', 'checked_in')
      and (${resourceIds === null} or b.resource_id = any(${[...(resourceIds ?? [])]}::uuid[]))
    order by lower(b.period), b.id limit ${most}`;
  return rows.map(({ period, ...row }) => ({ ...row, period: parseRange(period) }));
};

/** Visitors who found no room on these dates: who, where and for which day is all that is known of them. */
export const countRefusedVisitors = async (
  { sql }: Executor,
  asked: { placeId: string; resourceIds: readonly string[] | null; from: LocalDate; to: LocalDate },
): Promise<number> => {
  const { placeId, resourceIds, from, to } = asked;
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from refusals_for_lack_of_room
    where place_id = ${placeId} and on_date between ${from} and ${to}
      and (${resourceIds === null} or resource_id = any(${[...(resourceIds ?? [])]}::uuid[]))`;
  return row?.count ?? 0;
};
