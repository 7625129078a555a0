import type { BookingStatus, CountedFare } from '@escale/shared/bookings';
import type { Instant, Interval } from '@escale/shared/kernel';
import type { PriceLineSchema } from '@escale/shared/pricing';
import type postgres from 'postgres';
import { parseRange } from '../period.column.ts';
import type { ArrivalNotes } from '../places/arrivals.queries.ts';
import type { Executor } from '../transaction.ts';

export type BookingPart = Interval & { resourceId: string; units: { id: string; label: string }[] };

export type StayElsewhere = Interval & { bookingId: string; placeName: string; status: BookingStatus };

/** A booking with what any screen says about it; `now` is the clock of the same moment. */
export type BookingRow = {
  placeId: string;
  placeSlug: string;
  placeName: string;
  timeZone: string;
  id: string;
  reference: string;
  resourceId: string;
  resourceName: string;
  resourceKind: string;
  allocation: 'any' | 'all';
  memberId: string | null;
  memberName: string | null;
  period: Interval;
  quantity: number;
  status: BookingStatus;
  pinnedUnitId: string | null;
  totalCents: number;
  netCents: number;
  vatCents: number;
  currency: string;
  priceLines: PriceLineSchema[];
  /** What it counts for under the fare cap, while it is in force. */
  fares: CountedFare[];
  audience: string;
  cancellationPolicy: { hoursBefore: number; refundPercent: number }[];
  refundPercent: number | null;
  refundCents: number | null;
  /** Until when a hold or a request stands; of no meaning in any other state. */
  deadline: Instant | null;
  holdExtensions: number;
  /** Held because the line's turn came: somebody is next. */
  isOffered: boolean;
  /** The start from which cancellation tiers count, where it isn't the stay's own. */
  refundStartAt: Instant | null;
  /** How often it has changed: SEQUENCE of RFC 5545. */
  revision: number;
  seriesId: string | null;
  groupId: string | null;
  usesCheckIn: boolean;
  needsCheckInCode: boolean;
  /** What the place tells those who come; null where it says nothing. */
  arrival: ArrivalNotes | null;
  requiresApproval: boolean;
  bufferMinutes: number;
  note: string | null;
  /** Whom the stay is for, where that is not the person who booked it. */
  onBehalfOf: { email: string; displayName: string } | null;
  createdAt: Instant;
  units: { id: string; label: string }[];
  /** Of a stay that changes units on the way; otherwise none. */
  parts: BookingPart[];
  /** What was placed with it as one stay, at other places. */
  elsewhere: StayElsewhere[];
  now: Instant;
};

type RawRow = Omit<BookingRow, 'period'> & { period: string };

/** The parts of the booking `b`, each with the units taken from its start on. */
const partsAsJson = (sql: postgres.ISql) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('resourceId', part.resource_id,
      'start', floor(extract(epoch from lower(part.period))::float8 * 1000),
      'end', floor(extract(epoch from upper(part.period))::float8 * 1000),
      'units', (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'label', u.label) order by u.position, u.id), '[]')
        from allocations a join units u on u.place_id = a.place_id and u.id = a.unit_id
        where a.place_id = b.place_id and a.holder_id = b.id and lower(a.period) = lower(part.period)))
      order by part.position)
    from booking_parts part where part.place_id = b.place_id and part.booking_id = b.id), '[]')`;

/** The bookings that were placed with `b` as one stay, at other places. */
const elsewhereAsJson = (sql: postgres.ISql) => sql`
  case when b.group_id is null then '[]' else coalesce((select jsonb_agg(jsonb_build_object('bookingId', other.id,
      'placeName', there.name, 'status', other.status,
      'start', floor(extract(epoch from lower(other.period))::float8 * 1000),
      'end', floor(extract(epoch from upper(other.period))::float8 * 1000)) order by lower(other.period))
    from bookings other join places there on there.id = other.place_id
    where other.group_id = b.group_id and other.id <> b.id), '[]') end`;

/** A place that wants to approve one of a stay's spaces approves the stay. */
const requiresApproval = (sql: postgres.ISql) => sql`
  (r.requires_approval or exists (select 1 from booking_parts part
    join resources space on space.place_id = part.place_id and space.id = part.resource_id
    where part.place_id = b.place_id and part.booking_id = b.id and space.requires_approval))`;

/** An erased person's counters are gone; what was paid for the booking itself is still known. */
const faresAsJson = (sql: postgres.ISql) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('grossCents', s.gross_cents, 'paidCents', s.paid_cents,
      'monthPriceCents', coalesce(c.month_price_cents, 0), 'counter', jsonb_build_object(
        'paidCents', coalesce(c.paid_cents, s.paid_cents), 'grossCents', coalesce(c.gross_cents, s.gross_cents))))
    from fare_shares s left join fare_counters c on c.place_id = s.place_id and c.member_id = b.member_id
      and c.resource_id = b.resource_id and c.audience = s.audience and c.lane = s.lane and c.month = s.month
    where s.place_id = b.place_id and s.booking_id = b.id), '[]')`;

const select = (sql: postgres.ISql) => sql`
  select ${faresAsJson(sql)} as fares, b.place_id as "placeId", p.slug as "placeSlug", p.name as "placeName", p.time_zone as "timeZone",
    b.id, b.reference, b.resource_id as "resourceId", r.name as "resourceName", r.kind as "resourceKind",
    r.allocation, b.member_id as "memberId", case when m.erased_at is null then m.display_name end as "memberName", b.period::text as period, b.quantity,
    b.status, b.pinned_unit_id as "pinnedUnitId", b.total_cents as "totalCents", b.net_cents as "netCents",
    b.vat_cents as "vatCents", b.currency, b.price_lines as "priceLines", b.audience,
    b.cancellation_policy as "cancellationPolicy", b.refund_percent as "refundPercent",
    b.refund_cents as "refundCents", floor(extract(epoch from b.hold_expires_at)::float8 * 1000) as deadline,
    b.hold_extensions as "holdExtensions", floor(extract(epoch from b.refund_start_at)::float8 * 1000) as "refundStartAt",
    b.revision, b.series_id as "seriesId", b.group_id as "groupId", p.uses_check_in as "usesCheckIn",
    p.needs_check_in_code as "needsCheckInCode",
    (select jsonb_build_object('wifi', pa.wifi, 'door', pa.door, 'isExample', pa.is_example) from place_arrivals pa
      where pa.place_id = b.place_id and num_nonnulls(pa.wifi, pa.door) > 0) as arrival,
    ${requiresApproval(sql)} as "requiresApproval", r.buffer_minutes as "bufferMinutes", b.note, b.on_behalf_of as "onBehalfOf",
    floor(extract(epoch from b.created_at)::float8 * 1000) as "createdAt",
    coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'label', u.label) order by u.position, u.id)
      from allocations a join units u on u.place_id = a.place_id and u.id = a.unit_id
      where a.place_id = b.place_id and a.holder_id = b.id), '[]') as units,
    ${partsAsJson(sql)} as parts, ${elsewhereAsJson(sql)} as elsewhere,
    (b.status = 'held' and exists (select 1 from waiting_entries w
      where w.place_id = b.place_id and w.booking_id = b.id)) as "isOffered",
    floor(extract(epoch from domain_now())::float8 * 1000) as now
  from bookings b
  join places p on p.id = b.place_id
  join resources r on r.place_id = b.place_id and r.id = b.resource_id
  left join members m on m.id = b.member_id`;

const rowOf = (raw: RawRow): BookingRow => ({ ...raw, period: parseRange(raw.period) });

export const readBooking = async ({ sql }: Executor, id: string): Promise<BookingRow | null> => {
  const [row] = await sql<RawRow[]>`
    ${select(sql)} where b.id = ${id} and b.place_id = (select place_id from place_of_id where id = ${id})`;
  return row ? rowOf(row) : null;
};

/** Those of the ids that exist, in the order of the ids, in one statement. */
export const readBookings = async ({ sql }: Executor, ids: readonly string[]): Promise<BookingRow[]> => {
  if (ids.length === 0) return [];
  const rows = await sql<RawRow[]>`
    ${select(sql)} join unnest(${[...ids]}::uuid[]) with ordinality as asked(id, nth) on asked.id = b.id
    where b.place_id in (select place_id from place_of_id where id = any(${[...ids]}::uuid[]))
    order by asked.nth`;
  return rows.map(rowOf);
};

/** Those of a series, the soonest first. */
export const readBookingsOfSeries = async (
  { sql }: Executor,
  series: { placeId: string; id: string },
): Promise<BookingRow[]> => {
  const rows = await sql<RawRow[]>`
    ${select(sql)} where b.place_id = ${series.placeId} and b.series_id = ${series.id} order by lower(b.period), b.id`;
  return rows.map(rowOf);
};

/** Keeps everybody else from moving the booking until the transaction ends. */
export const lockBooking = async (
  { sql }: Executor,
  booking: { placeId: string; id: string },
): Promise<void> => {
  await sql`select 1 from bookings where place_id = ${booking.placeId} and id = ${booking.id} for update`;
};

export type BookingFilter = {
  memberId: string | null;
  placeId: string | null;
  /** Civil dates of the place, both inclusive, of the stay's start. */
  from: string | null;
  to: string | null;
  status: BookingStatus | null;
  order: 'soonest' | 'latest';
  after: { startAt: Instant; id: string } | null;
  limit: number;
};

/** A page by start and id, in one statement; a filter that is null leaves no trace in it, so indexes serve. */
export const listBookings = async ({ sql }: Executor, filter: BookingFilter): Promise<BookingRow[]> => {
  const { memberId, placeId, from, to, status, after, limit } = filter;
  const nothing = sql``;
  const forwards = filter.order === 'soonest';
  const afterKey = after && sql`(${new Date(after.startAt).toISOString()}::timestamptz, ${after.id}::uuid)`;
  const beyond = forwards ? sql`>` : sql`<`;
  const startsOn = sql`(lower(b.period) at time zone p.time_zone)::date`;
  const rows = await sql<RawRow[]>`
    ${select(sql)} where true
      ${memberId === null ? nothing : sql`and b.member_id = ${memberId}`}
      ${placeId === null ? nothing : sql`and b.place_id = ${placeId}`}
      ${status === null ? nothing : sql`and b.status = ${status}`}
      ${from === null ? nothing : sql`and ${startsOn} >= ${from}::date`}
      ${to === null ? nothing : sql`and ${startsOn} <= ${to}::date`}
      ${afterKey ? sql`and (lower(b.period), b.id) ${beyond} ${afterKey}` : nothing}
    ${forwards ? sql`order by lower(b.period), b.id` : sql`order by lower(b.period) desc, b.id desc`}
    limit ${limit}`;
  return rows.map(rowOf);
};
