import type { BookingStatus } from '@escale/shared/bookings';
import type { Instant } from '@escale/shared/kernel';
import { rangeText } from '../period.column.ts';
import { touchPlace } from '../place-changes.ts';
import type { Executor } from '../transaction.ts';
import type { BookingRow } from './read-bookings.queries.ts';

export type NewBooking = Pick<
  BookingRow,
  | 'audience'
  | 'cancellationPolicy'
  | 'createdAt'
  | 'deadline'
  | 'groupId'
  | 'id'
  | 'memberId'
  | 'netCents'
  | 'note'
  | 'onBehalfOf'
  | 'period'
  | 'pinnedUnitId'
  | 'placeId'
  | 'priceLines'
  | 'quantity'
  | 'reference'
  | 'resourceId'
  | 'seriesId'
  | 'status'
  | 'totalCents'
  | 'vatCents'
>;

/** What is written beside a change of a booking: the move itself, the message to others, the log. */
export type Told = {
  transitionId: string;
  outboxId: string;
  auditId: string;
  actorId: string | null;
  /** What others are told; `booking.` and the new status unless said otherwise. */
  topic?: string | null | undefined;
};

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : new Date(at).toISOString());

/** The booking, the row by which its id alone leads to its place, its first move, the message and the log: one statement. */
export const insertBooking = async (tx: Executor, booking: NewBooking, told: Told): Promise<void> => {
  const { sql } = tx;
  touchPlace(tx, booking.placeId);
  const { placeId, id, status } = booking;
  const topic = told.topic ?? `booking.${status}`;
  const createdAt = new Date(booking.createdAt).toISOString();
  await sql`
    with known as (insert into place_of_id (id, place_id) values (${id}, ${placeId})),
    booked as (
      insert into bookings (place_id, id, reference, resource_id, member_id, period, quantity, status,
        pinned_unit_id, total_cents, net_cents, vat_cents, price_lines, audience, cancellation_policy,
        hold_expires_at, note, on_behalf_of, series_id, group_id, created_at)
      values (${placeId}, ${id}, ${booking.reference}, ${booking.resourceId}, ${booking.memberId},
        ${rangeText(booking.period)}::tstzrange, ${booking.quantity}, ${status}, ${booking.pinnedUnitId},
        ${booking.totalCents}, ${booking.netCents}, ${booking.vatCents},
        ${JSON.stringify(booking.priceLines)}::jsonb, ${booking.audience},
        ${JSON.stringify(booking.cancellationPolicy)}::jsonb, ${isoOrNull(booking.deadline)}, ${booking.note},
        ${booking.onBehalfOf && JSON.stringify(booking.onBehalfOf)}::jsonb,
        ${booking.seriesId}, ${booking.groupId}, ${createdAt})),
    moved as (
      insert into booking_transitions (place_id, id, booking_id, to_status, at, actor_id)
      values (${placeId}, ${told.transitionId}, ${id}, ${status}, ${createdAt}, ${told.actorId})),
    sent as (
      insert into outbox (id, topic, place_id, dedupe_key, payload)
      values (${told.outboxId}, ${topic}, ${placeId}, ${`${topic}:${id}`}, ${JSON.stringify({ bookingId: id })}::jsonb)
      on conflict (dedupe_key) do nothing)
    insert into audit (id, actor_id, place_id, action, subject_id)
    values (${told.auditId}, ${told.actorId}, ${placeId}, 'booking.placed', ${id})`;
};

export type Move = {
  placeId: string;
  bookingId: string;
  from: BookingStatus;
  to: BookingStatus;
  at: Instant;
  reason: string | null;
  /** Only a request has one after a move. */
  deadline?: Instant | null;
  refund?: { percent: number; amountCents: number } | null;
};

/** Compare and set, with the move, the message and the log: false when the booking has left the state it was read in. */
export const moveBooking = async (tx: Executor, move: Move, told: Told): Promise<boolean> => {
  const { sql } = tx;
  touchPlace(tx, move.placeId);
  const { placeId, bookingId, from, to, deadline = null, refund = null } = move;
  const action = `booking.${to}`;
  const topic = told.topic ?? action;
  const [row] = await sql<{ count: number }[]>`
    with changed as (
      update bookings set status = ${to}, revision = revision + 1,
        hold_expires_at = coalesce(${isoOrNull(deadline)}, hold_expires_at),
        refund_percent = ${refund?.percent ?? null}, refund_cents = ${refund?.amountCents ?? null}
      where place_id = ${placeId} and id = ${bookingId} and status = ${from} returning 1),
    moved as (
      insert into booking_transitions (place_id, id, booking_id, from_status, to_status, at, actor_id, reason)
      select ${placeId}::uuid, ${told.transitionId}::uuid, ${bookingId}::uuid, ${from}, ${to},
        ${new Date(move.at).toISOString()}::timestamptz, ${told.actorId}::uuid, ${move.reason} from changed),
    sent as (
      insert into outbox (id, topic, place_id, dedupe_key, payload)
      select ${told.outboxId}::uuid, ${topic}, ${placeId}::uuid, ${`${topic}:${bookingId}`},
        ${JSON.stringify({ bookingId })}::jsonb from changed where ${told.topic !== null}
      on conflict (dedupe_key) do nothing),
    logged as (
      insert into audit (id, actor_id, place_id, action, subject_id)
      select ${told.auditId}::uuid, ${told.actorId}::uuid, ${placeId}::uuid, ${action}, ${bookingId}::uuid from changed)
    select count(*)::int from changed`;
  return row?.count === 1;
};

/** A hold lives on until `deadline`; false when it is none any more or was extended often enough. */
export const extendHold = async (
  tx: Executor,
  { placeId, bookingId, deadline }: { placeId: string; bookingId: string; deadline: Instant },
): Promise<boolean> => {
  touchPlace(tx, placeId);
  const changed = await tx.sql`
    update bookings set hold_expires_at = ${new Date(deadline).toISOString()}, hold_extensions = hold_extensions + 1
    where place_id = ${placeId} and id = ${bookingId} and status = 'held' and hold_extensions < 2`;
  return changed.count === 1;
};

export const countHolds = async ({ sql }: Executor, memberId: string): Promise<number> => {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int from bookings
    where member_id = ${memberId} and status = 'held' and hold_expires_at > (select domain_now())`;
  return row?.count ?? 0;
};

type OfPerson = { placeId: string; resourceId: string; memberId: string };

/** What a person has in a space that is not over: held, asked for, booked, under way. */
export const countStaysAhead = async (
  { sql }: Executor,
  { placeId, resourceId, memberId }: OfPerson,
): Promise<number> => {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int from bookings
    where place_id = ${placeId} and resource_id = ${resourceId} and member_id = ${memberId}
      and status in ('held', 'requested', 'confirmed', 'checked_in') and upper(period) > (select domain_now())
      and (status <> 'held' or hold_expires_at > (select domain_now()))`;
  return row?.count ?? 0;
};

/** What a hold costs when it is taken. */
export const repriceBooking = async (
  { sql }: Executor,
  booking: Pick<BookingRow, 'id' | 'netCents' | 'placeId' | 'priceLines' | 'totalCents' | 'vatCents'>,
): Promise<void> => {
  await sql`
    update bookings set total_cents = ${booking.totalCents}, net_cents = ${booking.netCents},
      vat_cents = ${booking.vatCents}, price_lines = ${JSON.stringify(booking.priceLines)}::jsonb
    where place_id = ${booking.placeId} and id = ${booking.id}`;
};

/** Another period, with its price; the move is told as one of the same booking, and a stay of parts is whole again. */
export const rewriteStay = async (
  { sql }: Executor,
  booking: Pick<
    BookingRow,
    | 'deadline'
    | 'id'
    | 'netCents'
    | 'period'
    | 'pinnedUnitId'
    | 'placeId'
    | 'priceLines'
    | 'refundStartAt'
    | 'totalCents'
    | 'vatCents'
  >,
): Promise<void> => {
  await sql`
    with whole as (delete from booking_parts where place_id = ${booking.placeId} and booking_id = ${booking.id})
    update bookings set period = ${rangeText(booking.period)}::tstzrange, pinned_unit_id = ${booking.pinnedUnitId},
      total_cents = ${booking.totalCents},
      net_cents = ${booking.netCents}, vat_cents = ${booking.vatCents},
      price_lines = ${JSON.stringify(booking.priceLines)}::jsonb,
      refund_start_at = ${isoOrNull(booking.refundStartAt)}, hold_expires_at = ${isoOrNull(booking.deadline)},
      revision = revision + 1
    where place_id = ${booking.placeId} and id = ${booking.id}`;
};
