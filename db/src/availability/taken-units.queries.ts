import type { Interval } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

/** The place of the wish in its list, a unit that is taken for some of its time, and for how long. */
type Taken = { wish: number; unitId: string; busyMs: number };

/**
 * Which units are taken at some time during a period of each place, in one statement whatever their number. Stays
 * of up to a day come from the index alone; the longer ones have an index of their own.
 */
export const readTakenUnits = async (
  { sql }: Executor,
  wishes: readonly { placeId: string; period: Interval }[],
): Promise<Taken[]> => {
  const iso = (instant: number): string => new Date(instant).toISOString();
  return sql<Taken[]>`
    select wish.nth::int - 1 as wish, taken.unit_id as "unitId",
      sum(extract(epoch from least(upper(taken.period), wish.ends_at) - greatest(lower(taken.period), wish.starts_at)))::float8 * 1000 as "busyMs"
    from unnest(${wishes.map(({ placeId }) => placeId)}::uuid[],
        ${wishes.map(({ period }) => iso(period.start))}::text[]::timestamptz[],
        ${wishes.map(({ period }) => iso(period.end))}::text[]::timestamptz[])
      with ordinality as wish(place_id, starts_at, ends_at, nth)
    cross join lateral (
      select unit_id, period from allocations
      where place_id = wish.place_id and lower(period) >= wish.starts_at - interval '1 day'
        and lower(period) < wish.ends_at and upper(period) > wish.starts_at
        and upper(period) - lower(period) <= interval '1 day'
      union all
      select unit_id, period from allocations
      where place_id = wish.place_id and period && tstzrange(wish.starts_at, wish.ends_at)
        and upper(period) - lower(period) > interval '1 day'
    ) taken
    group by wish.nth, taken.unit_id`;
};
