import type { Instant, Interval, LocalDate } from '@escale/shared/kernel';
import { parseRange, rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type NewClosureRow = {
  placeId: string;
  id: string;
  period: Interval;
  reason: string;
  createdBy: string;
};

/** The closure and the row by which its id alone leads to its place. */
export const insertClosure = async ({ sql }: Executor, closure: NewClosureRow): Promise<void> => {
  const { placeId, id } = closure;
  await sql`
    with known as (insert into place_of_id (id, place_id) values (${id}, ${placeId}))
    insert into closures (place_id, id, period, reason, created_at, created_by)
    values (${placeId}, ${id}, ${rangeText(closure.period)}::tstzrange, ${closure.reason}, (select domain_now()), ${closure.createdBy})`;
};

export type ClosureRow = { id: string; period: Interval; reason: string; unitIds: string[] };
type RawRow = Omit<ClosureRow, 'period'> & { period: string };

export type ClosureFilter = {
  placeId: string;
  /** Civil dates of the place, both inclusive; null: from today, and for ever. */
  from: LocalDate | null;
  to: LocalDate | null;
  after: { startAt: Instant; id: string } | null;
  limit: number;
};

/** A page of what is or will be closed, by start and id; a closure that was lifted in time is none. */
export const listClosures = async ({ sql }: Executor, filter: ClosureFilter): Promise<ClosureRow[]> => {
  const { placeId, from, to, after, limit } = filter;
  const afterAt = after && new Date(after.startAt).toISOString();
  const rows = await sql<RawRow[]>`
    select c.id, c.period::text as period, c.reason,
      array(select a.unit_id from allocations a where a.place_id = c.place_id and a.holder_id = c.id
        order by a.unit_id) as "unitIds"
    from closures c join places p on p.id = c.place_id
    where c.place_id = ${placeId} and coalesce(c.lifted_at > lower(c.period), true)
      and upper(c.period) > coalesce(${from}::date, ((select domain_now()) at time zone p.time_zone)::date)::timestamp
        at time zone p.time_zone
      and coalesce(lower(c.period) < (${to}::date + 1)::timestamp at time zone p.time_zone, true)
      and (${afterAt}::timestamptz is null
        or (lower(c.period), c.id) > (${afterAt}::timestamptz, ${after?.id ?? null}::uuid))
    order by lower(c.period), c.id limit ${limit}`;
  return rows.map((row) => ({ ...row, period: parseRange(row.period) }));
};

/** A closure that is not over, with the units it keeps; null when it is over, was lifted, or never was. */
export const readClosureToLift = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<(ClosureRow & { timeZone: string }) | null> => {
  const [row] = await sql<(RawRow & { timeZone: string })[]>`
    select c.id, c.period::text as period, c.reason, p.time_zone as "timeZone",
      array(select a.unit_id from allocations a where a.place_id = c.place_id and a.holder_id = c.id) as "unitIds"
    from closures c join places p on p.id = c.place_id
    where c.place_id = ${placeId} and c.id = ${id} and c.lifted_at is null and upper(c.period) > (select domain_now())
    for update of c`;
  return row ? { ...row, period: parseRange(row.period) } : null;
};

/** Gives back what is left; a closure that has begun keeps the time that has passed. */
export const liftClosure = async (
  { sql }: Executor,
  { placeId, id, at }: { placeId: string; id: string; at: Instant },
): Promise<void> => {
  const now = new Date(at).toISOString();
  await sql`
    with later as (
      delete from allocations
      where place_id = ${placeId} and holder_id = ${id} and lower(period) >= ${now}::timestamptz),
    begun as (
      update allocations set period = tstzrange(lower(period), ${now}::timestamptz)
      where place_id = ${placeId} and holder_id = ${id} and lower(period) < ${now}::timestamptz)
    update closures set lifted_at = ${now},
      period = case when lower(period) < ${now}::timestamptz then tstzrange(lower(period), ${now}::timestamptz)
        else period end
    where place_id = ${placeId} and id = ${id}`;
};

/** Published places that have a kind of space, the nearest first; those without a location come last. */
export const readNearestPlaces = async (
  { sql }: Executor,
  { placeId, kind, limit }: { placeId: string; kind: string; limit: number },
): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select p.id from places p join places own on own.id = ${placeId}
    where p.id <> own.id and p.status = 'published'
      and exists (select 1 from resources r where r.place_id = p.id and r.kind = ${kind} and r.retired_on is null)
    order by distance_meters(own.lat, own.lon, p.lat, p.lon) nulls last, p.position, p.id limit ${limit}`;
  return rows.map(({ id }) => id);
};
