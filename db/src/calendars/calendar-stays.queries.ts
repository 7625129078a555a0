import type { CalendarStay } from '@escale/shared/calendars';
import type postgres from 'postgres';
import { parseRange } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

type RawStay = Omit<CalendarStay, 'period'> & { period: string };

/** No person in it: a calendar is copied to machines that nobody oversees. */
const select = (sql: postgres.ISql) => sql`
  select b.id, b.reference, b.status, b.revision, b.period::text as period, b.quantity,
    p.name as "placeName", p.slug as "placeSlug", p.time_zone as "timeZone",
    nullif(concat_ws(', ', p.address, nullif(concat_ws(' ', p.postcode, p.commune_name), '')), '') as address,
    r.name as "resourceName", r.allocation = 'all' as "takesAll",
    coalesce((select jsonb_agg(jsonb_build_object('label', u.label, 'isPinned', a.is_pinned,
        'start', floor(extract(epoch from lower(a.period))::float8 * 1000)) order by lower(a.period), u.position, u.id)
      from allocations a join units u on u.place_id = a.place_id and u.id = a.unit_id
      where a.place_id = b.place_id and a.holder_id = b.id), '[]') as seats,
    floor(extract(epoch from domain_now())::float8 * 1000) as now
  from bookings b
  join places p on p.id = b.place_id
  join resources r on r.place_id = b.place_id and r.id = b.resource_id`;

/**
 * A hold that nobody took was in no calendar, so nobody has to hear that it is gone. With `exists` PostgreSQL would
 * read all the moves there are into a hash, to look up a few of them; a limit it asks booking by booking.
 */
const wasInCalendar = (sql: postgres.ISql) => sql`
  (b.status in ('requested', 'confirmed', 'checked_in', 'completed', 'no_show') or coalesce((
    select true from booking_transitions t where t.place_id = b.place_id and t.booking_id = b.id
      and t.to_status in ('requested', 'confirmed') limit 1), false))`;

const stayOf = (raw: RawStay): CalendarStay => ({ ...raw, period: parseRange(raw.period) });

/** Some bookings of a place, the soonest first. */
export const readStaysForCalendar = async (
  { sql }: Executor,
  { placeId, ids }: { placeId: string; ids: readonly string[] },
): Promise<CalendarStay[]> => {
  const rows = await sql<RawStay[]>`
    ${select(sql)} where b.place_id = ${placeId} and b.id = any(${[...ids]}::uuid[]) order by lower(b.period), b.id`;
  return rows.map(stayOf);
};

export const readStayForCalendar = async (
  executor: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<CalendarStay | null> => {
  const [stay] = await readStaysForCalendar(executor, { placeId, ids: [id] });
  return stay ?? null;
};

/** A person's stays of the last three months, and all to come. */
export const listStaysOfMember = async ({ sql }: Executor, memberId: string): Promise<CalendarStay[]> => {
  const rows = await sql<RawStay[]>`
    ${select(sql)}
    where b.member_id = ${memberId} and upper(b.period) > domain_now() - interval '92 days' and b.status <> 'held'
      and ${wasInCalendar(sql)}
    order by lower(b.period), b.id limit 5000`;
  return rows.map(stayOf);
};

/**
 * What a place expects in half a year, and had in the last month. Stays that began before are found by their
 * seats: all but a few end within a day, and the longer ones have an index of their own.
 */
export const listStaysOfPlace = async ({ sql }: Executor, placeId: string): Promise<CalendarStay[]> => {
  const rows = await sql<RawStay[]>`
    with shown as (
      select id from bookings where place_id = ${placeId}
        and lower(period) between domain_now() - interval '31 days' and domain_now() + interval '183 days'
      union
      select holder_id from allocations where place_id = ${placeId} and holder_kind = 'booking'
        and upper(period) - lower(period) > interval '1 day'
        and period && tstzrange(domain_now() - interval '31 days', domain_now()))
    ${select(sql)}
    where b.place_id = ${placeId} and b.id in (select id from shown) and b.status <> 'held' and ${wasInCalendar(sql)}
    order by lower(b.period), b.id limit 20000`;
  return rows.map(stayOf);
};
