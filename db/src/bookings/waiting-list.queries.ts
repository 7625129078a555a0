import type { WaitingStatus } from '@escale/shared/bookings';
import type { Instant, Interval } from '@escale/shared/kernel';
import type postgres from 'postgres';
import { parseRange, rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type WaitingEntry = {
  placeId: string;
  placeSlug: string;
  placeName: string;
  timeZone: string;
  id: string;
  memberId: string;
  memberName: string;
  resourceId: string;
  resourceName: string;
  bufferMinutes: number;
  period: Interval;
  quantity: number;
  status: WaitingStatus;
  bookingId: string | null;
  createdAt: Instant;
  /** How many who wait for the same resource at an overlapping time came before. */
  ahead: number;
};

type RawEntry = Omit<WaitingEntry, 'period'> & { period: string };
const entryOf = (raw: RawEntry): WaitingEntry => ({ ...raw, period: parseRange(raw.period) });

const select = (sql: postgres.ISql) => sql`
  select w.place_id as "placeId", p.slug as "placeSlug", p.name as "placeName", p.time_zone as "timeZone", w.id,
    w.member_id as "memberId", m.display_name as "memberName", w.resource_id as "resourceId",
    r.name as "resourceName", r.buffer_minutes as "bufferMinutes", w.period::text as period, w.quantity, w.status, w.booking_id as "bookingId",
    floor(extract(epoch from w.created_at)::float8 * 1000) as "createdAt",
    (select count(*)::int from waiting_entries before
      where before.place_id = w.place_id and before.resource_id = w.resource_id and before.status = 'waiting'
        and w.status = 'waiting' and before.id < w.id and before.period && w.period) as ahead
  from waiting_entries w join places p on p.id = w.place_id join members m on m.id = w.member_id
  join resources r on r.place_id = w.place_id and r.id = w.resource_id`;

export type NewWaitingEntry = Pick<
  WaitingEntry,
  'createdAt' | 'id' | 'memberId' | 'period' | 'placeId' | 'quantity' | 'resourceId'
>;

export const insertWaitingEntry = async ({ sql }: Executor, entry: NewWaitingEntry): Promise<void> => {
  await sql`
    with known as (insert into place_of_id (id, place_id) values (${entry.id}, ${entry.placeId}))
    insert into waiting_entries (place_id, id, member_id, resource_id, period, quantity, status, created_at)
    values (${entry.placeId}, ${entry.id}, ${entry.memberId}, ${entry.resourceId},
      ${rangeText(entry.period)}::tstzrange, ${entry.quantity}, 'waiting', ${new Date(entry.createdAt).toISOString()})`;
};

/** Who waits for one of these resources, in their order. */
export const readLine = async (
  { sql }: Executor,
  { placeId, resourceIds }: { placeId: string; resourceIds: readonly string[] },
): Promise<WaitingEntry[]> => {
  const rows = await sql<RawEntry[]>`
    ${select(sql)}
    where w.place_id = ${placeId} and w.resource_id = any(${[...resourceIds]}::uuid[]) and w.status = 'waiting'
      and lower(w.period) > (select domain_now())
    order by w.id`;
  return rows.map(entryOf);
};

export const readWaitingEntry = async ({ sql }: Executor, id: string): Promise<WaitingEntry | null> => {
  const [row] = await sql<RawEntry[]>`
    ${select(sql)} where w.id = ${id} and w.place_id = (select place_id from place_of_id where id = ${id})`;
  return row ? entryOf(row) : null;
};

/** A person's own, the newest first. */
export const listWaiting = async (
  { sql }: Executor,
  { memberId, beforeId, limit }: { memberId: string; beforeId: string | null; limit: number },
): Promise<WaitingEntry[]> => {
  const rows = await sql<RawEntry[]>`
    ${select(sql)}
    where w.member_id = ${memberId} and (${beforeId}::uuid is null or w.id < ${beforeId}::uuid)
    order by w.id desc limit ${limit}`;
  return rows.map(entryOf);
};

/** Compare and set: false when the entry has left the state it was read in. */
export const moveWaitingEntry = async (
  { sql }: Executor,
  entry: { placeId: string; id: string; from: WaitingStatus; to: WaitingStatus; bookingId?: string },
): Promise<boolean> => {
  const changed = await sql`
    update waiting_entries set status = ${entry.to}, booking_id = coalesce(${entry.bookingId ?? null}::uuid, booking_id)
    where place_id = ${entry.placeId} and id = ${entry.id} and status = ${entry.from}`;
  return changed.count === 1;
};

/** The hold that was offered has been confirmed. */
export const takeOffer = async (
  { sql }: Executor,
  { placeId, bookingId }: { placeId: string; bookingId: string },
): Promise<void> => {
  await sql`
    update waiting_entries set status = 'taken'
    where place_id = ${placeId} and booking_id = ${bookingId} and status = 'offered'`;
};

/** Nobody waits for what has begun. */
export const closeWaitingThatBegan = async ({ sql }: Executor): Promise<number> => {
  const closed = await sql`
    update waiting_entries set status = 'over' where status = 'waiting' and lower(period) <= (select domain_now())`;
  return closed.count;
};
