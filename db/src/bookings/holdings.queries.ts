import type { Holdings } from '@escale/shared/bookings';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { passesAsJson } from '../passes/passes.fragment.ts';
import { countersAsJson } from '../pricing/fare-counters.queries.ts';
import type { Executor } from '../transaction.ts';

/** Lanes of the person's stays in force that have not ended: only those in force have shares. */
const takenAsJson = (sql: postgres.ISql, memberId: string): Fragment => sql`
  (select coalesce(jsonb_agg(jsonb_build_object('audience', s.audience, 'lane', s.lane,
      'start', floor(extract(epoch from lower(b.period))::float8 * 1000),
      'end', floor(extract(epoch from upper(b.period))::float8 * 1000))), '[]')
    from bookings b
    cross join lateral (select distinct audience, lane from fare_shares share
      where share.place_id = b.place_id and share.booking_id = b.id) s
    where b.place_id = r.place_id and b.member_id = ${memberId} and b.resource_id = r.id
      and upper(b.period) > (select domain_now()))`;

/** What a person has for the resource `r` of the place `p`; nothing for who isn't signed in. */
export const holdingsAsJson = (sql: postgres.ISql, memberId: string | null): Fragment =>
  memberId === null
    ? sql`'{"passes": [], "fares": {"counters": [], "taken": []}}'::jsonb`
    : sql`jsonb_build_object('passes', ${passesAsJson(sql, memberId)}, 'fares', jsonb_build_object(
        'counters', ${countersAsJson(sql, memberId)}, 'taken', ${takenAsJson(sql, memberId)}))`;

export type Holder = { placeId: string; resourceId: string; memberId: string };

/**
 * Locks passes first, in the order of their ids, because they may pay at resources that share no other lock; then
 * the counters. Periods of a subscription are made when they are first spent, so it is the pass that is locked. The
 * caller has the lock of the packing group.
 */
export const lockHoldings = async (
  { sql }: Executor,
  { placeId, resourceId, memberId }: Holder,
): Promise<void> => {
  await sql`
    with pass as (
      select 1 from passes where place_id = ${placeId} and member_id = ${memberId} order by id for update),
    counter as (
      select 1 from fare_counters
      where place_id = ${placeId} and member_id = ${memberId} and resource_id = ${resourceId}
      order by audience, lane, month for update)
    select (select count(*) from pass), (select count(*) from counter)`;
};

/** What they hold now, for a transaction that has locked them: a statement of its own sees what the lock waited for. */
export const readHoldings = async (
  { sql }: Executor,
  { placeId, resourceId, memberId }: Holder,
): Promise<Holdings> => {
  const [row] = await sql<{ holdings: Holdings }[]>`
    select ${holdingsAsJson(sql, memberId)} as holdings from resources r join places p on p.id = r.place_id
    where r.place_id = ${placeId} and r.id = ${resourceId}`;
  if (!row) throw new Error('a resource vanished under its lock');
  return row.holdings;
};
