import type { Database } from '@escale/db';
import { addDays } from '@escale/shared/kernel';
import type { BenchPlace } from './bench-town.ts';

export const MONTHS = 10;
/** Pairs of days in a month. */
export const PAIRS = 15;
const LONG_STAYS = 5;
/** Desks taken on the first day of a pair alone; as many stays of both days can still be seated. */
export const SINGLES = 22;

/**
 * Months in which no desk is free for two days running, and yet half of the pool is empty each day: a few people
 * have a desk all month, the others have one either on the first or on the second day of each pair.
 */
export const crowdMonths = async (
  { sql }: Database,
  { id: placeId, resourceId, unitIds }: BenchPlace,
  firstDay: string,
): Promise<void> => {
  for (let month = 0; month < MONTHS; month++) {
    const from = addDays(firstDay, month * 31);
    await sql`
      with stay as materialized (
        select gen_random_uuid() as id, unit.id as unit_id, tstzrange(starts, ends) as period
        from unnest(${unitIds}::uuid[]) with ordinality as unit(id, place)
        cross join lateral (
          select (${from}::date)::timestamp at time zone 'Europe/Paris' as starts,
            (${from}::date + 30)::timestamp at time zone 'Europe/Paris' as ends
          where unit.place <= ${LONG_STAYS}
          union all
          select day::timestamp at time zone 'Europe/Paris', (day + 1)::timestamp at time zone 'Europe/Paris'
          from (select ${from}::date + 2 * pair + (unit.place > ${LONG_STAYS + SINGLES})::int as day
            from generate_series(0, ${PAIRS - 1}::int) as pair) as days
          where unit.place > ${LONG_STAYS}) as times),
      booked as (
        insert into bookings (place_id, id, reference, resource_id, period, quantity, status, total_cents, net_cents,
          vat_cents, price_lines, cancellation_policy, created_at)
        select ${placeId}, id, left(id::text, 13), ${resourceId}, period, 1, 'confirmed', 0, 0, 0, '[]', '[]', domain_now()
        from stay)
      insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
      select ${placeId}, gen_random_uuid(), unit_id, period, 'booking', id, false from stay`;
  }
};
