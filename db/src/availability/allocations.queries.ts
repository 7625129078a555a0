import type { BusyUnit, FreeUnit } from '@escale/shared/availability';
import type { Interval } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { rangeText } from '../period.column.ts';
import { touchPlace } from '../place-changes.ts';
import type { Executor } from '../transaction.ts';

type Placed = BusyUnit & { placeId: string };

/** Milliseconds since the epoch; `period` keeps them exactly. */
const isoOf = (instant: number): string => new Date(instant).toISOString();

/**
 * What is taken of these places during a period. Ordinary stays come from the index alone, because none of
 * them began more than a day before; the longer ones have an index of their own.
 */
export const readBusyUnits = async (
  { sql }: Executor,
  { placeIds, period }: { placeIds: readonly string[]; period: Interval },
): Promise<Placed[]> => sql<Placed[]>`
  select place_id as "placeId", unit_id as "unitId",
    extract(epoch from lower(period))::float8 * 1000 as start, extract(epoch from upper(period))::float8 * 1000 as "end"
  from allocations
  where place_id = any(${[...placeIds]}::uuid[])
    and lower(period) >= ${isoOf(period.start)}::timestamptz - interval '1 day'
    and lower(period) < ${isoOf(period.end)} and upper(period) > ${isoOf(period.start)}
    and upper(period) - lower(period) <= interval '1 day'
  union all
  select place_id, unit_id,
    extract(epoch from lower(period))::float8 * 1000, extract(epoch from upper(period))::float8 * 1000
  from allocations
  where place_id = any(${[...placeIds]}::uuid[]) and period && ${rangeText(period)}::tstzrange
    and upper(period) - lower(period) > interval '1 day'`;

type FreeRow = { unitId: string; freeFrom: number | null; freeUntil: number | null };

/** Whether a unit `asked` is still of a space, and the space on sale: what was read before a lock may have gone. */
const isStillOf = (
  sql: postgres.ISql,
  { placeId, resourceId }: { placeId: string; resourceId: string },
): Fragment => sql`
  exists (select 1 from resource_units ru join resources r on r.place_id = ru.place_id and r.id = ru.resource_id
    where ru.place_id = ${placeId} and ru.resource_id = ${resourceId} and ru.unit_id = asked.unit_id
      and r.retired_on is null)`;

/** Those of a list of units that the space still has, for a transaction that has the lock of the packing group. */
export const readStandingUnits = async (
  { sql }: Executor,
  { unitIds, ...space }: { placeId: string; resourceId: string; unitIds: readonly string[] },
): Promise<string[]> => {
  const rows = await sql<{ unitId: string }[]>`
    select asked.unit_id as "unitId" from unnest(${[...unitIds]}::uuid[]) with ordinality as asked(unit_id, place)
    where ${isStillOf(sql, space)} order by asked.place`;
  return rows.map(({ unitId }) => unitId);
};

type FreeAsked = { placeId: string; resourceId: string; unitIds: readonly string[]; period: Interval };

/**
 * The units of a list that the space still has and that are free for a period, in the list's order, with the nearest
 * allocation on either side within a week: farther neighbours make no seat a better fit.
 */
export const readFreeUnits = async (
  { sql }: Executor,
  { placeId, resourceId, unitIds, period }: FreeAsked,
): Promise<FreeUnit[]> => {
  const start = isoOf(period.start);
  const end = isoOf(period.end);
  return sql<FreeRow[]>`
    with near as (
      select unit_id, lower(period) as starts, upper(period) as ends from allocations
      where place_id = ${placeId} and lower(period) >= ${start}::timestamptz - interval '8 days'
        and lower(period) < ${end}::timestamptz + interval '7 days'
        and upper(period) > ${start}::timestamptz - interval '7 days'
        and upper(period) - lower(period) <= interval '1 day'
      union all
      select unit_id, lower(period), upper(period) from allocations
      where place_id = ${placeId} and upper(period) - lower(period) > interval '1 day'
        and period && tstzrange(${start}::timestamptz - interval '7 days', ${end}::timestamptz + interval '7 days')
    )
    select asked.unit_id as "unitId",
      extract(epoch from max(ends) filter (where ends <= ${start}))::float8 * 1000 as "freeFrom",
      extract(epoch from min(starts) filter (where starts >= ${end}))::float8 * 1000 as "freeUntil"
    from unnest(${[...unitIds]}::uuid[]) with ordinality as asked(unit_id, place)
    left join near on near.unit_id = asked.unit_id
    where ${isStillOf(sql, { placeId, resourceId })}
    group by asked.unit_id, asked.place
    having not coalesce(bool_or(starts < ${end} and ends > ${start}), false)
    order by asked.place`;
};

export type NewAllocation = {
  placeId: string;
  holderKind: 'booking' | 'event' | 'closure';
  holderId: string;
  period: Interval;
  /** Pinned: one that may not be seated elsewhere. */
  seats: readonly { id: string; unitId: string; isPinned: boolean }[];
};

/**
 * Takes the units; the answer is how many it got. Fewer than asked means that another party was first: the
 * exclusion constraint let them in and not us, and the transaction must be rolled back.
 */
export const allocate = async (tx: Executor, wish: NewAllocation): Promise<number> => {
  const { sql } = tx;
  touchPlace(tx, wish.placeId);
  const seats = wish.seats.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const taken = await sql`
    insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
    select ${wish.placeId}, seat.id, seat.unit_id, ${rangeText(wish.period)}::tstzrange, ${wish.holderKind},
      ${wish.holderId}, seat.is_pinned
    from unnest(${seats.map(({ id }) => id)}::uuid[], ${seats.map(({ unitId }) => unitId)}::uuid[],
      ${seats.map(({ isPinned }) => String(isPinned))}::text[]::boolean[]) as seat(id, unit_id, is_pinned)
    on conflict do nothing`;
  return taken.count;
};

/** Frees whatever a booking, an event or a closure had taken. */
export const release = async (
  tx: Executor,
  { placeId, holderId }: { placeId: string; holderId: string },
): Promise<void> => {
  touchPlace(tx, placeId);
  await tx.sql`delete from allocations where place_id = ${placeId} and holder_id = ${holderId}`;
};
