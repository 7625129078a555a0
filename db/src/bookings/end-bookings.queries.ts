import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

/** What a dead booking leaves: its units, and the place in the line it was offered from. */
export const releaseBooking = async (
  { sql }: Executor,
  { placeId, bookingId }: { placeId: string; bookingId: string },
): Promise<void> => {
  await sql`
    with freed as (delete from allocations where place_id = ${placeId} and holder_id = ${bookingId})
    update waiting_entries set status = 'passed'
    where place_id = ${placeId} and booking_id = ${bookingId} and status = 'offered'`;
};

/** Gives back the rest of a stay that nobody came for; what has passed stays on record. */
export const trimBooking = async (
  { sql }: Executor,
  { placeId, bookingId, at }: { placeId: string; bookingId: string; at: Instant },
): Promise<void> => {
  const until = new Date(at).toISOString();
  await sql`
    with later as (
      delete from allocations
      where place_id = ${placeId} and holder_id = ${bookingId} and lower(period) >= ${until}::timestamptz)
    update allocations set period = tstzrange(lower(period), ${until}::timestamptz)
    where place_id = ${placeId} and holder_id = ${bookingId}
      and lower(period) < ${until}::timestamptz and upper(period) > ${until}::timestamptz`;
};

export type DueBooking = { placeId: string; bookingId: string };

/** Holds and requests whose time has run out, the oldest first. */
export const readLapsed = async ({ sql }: Executor, limit: number): Promise<DueBooking[]> => sql<
  DueBooking[]
>`
  select place_id as "placeId", id as "bookingId" from bookings
  where status in ('held', 'requested') and hold_expires_at <= (select domain_now())
  order by hold_expires_at limit ${limit}`;

/** The same among the bookings of some resources. */
export const readLapsedOf = async (
  { sql }: Executor,
  { placeId, resourceIds }: { placeId: string; resourceIds: readonly string[] },
): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select id from bookings
    where place_id = ${placeId} and resource_id = any(${[...resourceIds]}::uuid[])
      and status in ('held', 'requested') and hold_expires_at <= (select domain_now())
    order by hold_expires_at, id`;
  return rows.map(({ id }) => id);
};

/** Stays that nobody came for, where the place wants their seats back. */
export const readMissed = async ({ sql }: Executor, limit: number): Promise<DueBooking[]> => sql<
  DueBooking[]
>`
  select b.place_id as "placeId", b.id as "bookingId"
  from bookings b join places p on p.id = b.place_id
  where b.status = 'confirmed' and upper(b.period) > (select domain_now()) and p.no_show_release_minutes is not null
    and lower(b.period) + make_interval(mins => p.no_show_release_minutes) <= (select domain_now())
  order by lower(b.period) limit ${limit}`;

/** Stays that are over and nobody has said so yet. */
export const readEnded = async ({ sql }: Executor, limit: number): Promise<DueBooking[]> => sql<DueBooking[]>`
  select place_id as "placeId", id as "bookingId" from bookings
  where status in ('confirmed', 'checked_in') and upper(period) <= (select domain_now())
  order by upper(period) limit ${limit}`;
