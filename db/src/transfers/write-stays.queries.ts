import type { Interval } from '@escale/shared/kernel';
import { rangeText } from '../period.column.ts';
import { touchPlace } from '../place-changes.ts';
import type { Executor } from '../transaction.ts';

export type BroughtStay = {
  id: string;
  reference: string;
  /** The number it had where it came from. */
  formerReference: string | null;
  resourceId: string;
  memberId: string;
  period: Interval;
  quantity: number;
  status: string;
  pinnedUnitId: string | null;
  totalCents: number;
  netCents: number;
  vatCents: number;
  priceLines: unknown[];
  audience: string;
  cancellationPolicy: unknown[];
  refundPercent: number | null;
  refundCents: number | null;
  note: string | null;
  transitionId: string;
  /** The first link of a guest who is told; null for everybody else. */
  guestLinkHash: string | null;
  /** Where the person is told of it. */
  outboxId: string | null;
  seats: readonly { id: string; unitId: string; isPinned: boolean; period: Interval }[];
};

const AT_ONCE = 1_000;

/**
 * Stays as they are brought in, a thousand at a time: with their first move, their seats and, where their people are to
 * know of them, the message. False when somebody went around the locks: then it must all be rolled back.
 */
export const insertBroughtStays = async (
  tx: Executor,
  { placeId, actorId, stays }: { placeId: string; actorId: string | null; stays: readonly BroughtStay[] },
): Promise<boolean> => {
  touchPlace(tx, placeId);
  await lookUpByIndex(tx);
  for (let from = 0; from < stays.length; from += AT_ONCE) {
    const part = stays.slice(from, from + AT_ONCE);
    await insertRows(tx, placeId, actorId, part);
    if (!(await insertSeats(tx, placeId, part))) return false;
  }
  return true;
};

/**
 * A session keeps the plans of its foreign keys: one made while a table was all but empty reads the whole table for each
 * of ten thousand rows. They are made anew here, by the index, and stay so.
 */
const lookUpByIndex = async ({ sql }: Executor): Promise<void> => {
  await sql`set local enable_seqscan = off`;
  await sql`discard plans`;
};

const insertRows = async (
  { sql }: Executor,
  placeId: string,
  actorId: string | null,
  stays: readonly BroughtStay[],
): Promise<void> => {
  const rows = JSON.stringify(
    stays.map(({ seats: _, period, ...stay }) => ({ ...stay, period: rangeText(period) })),
  );
  await sql`
    with given as materialized (
      select * from jsonb_to_recordset(${rows}::jsonb) as g(id uuid, reference text, "formerReference" text,
        "resourceId" uuid, "memberId" uuid, period tstzrange, quantity int, status text, "pinnedUnitId" uuid,
        "totalCents" int, "netCents" int, "vatCents" int, "priceLines" jsonb, audience text, "cancellationPolicy" jsonb,
        "refundPercent" int, "refundCents" int, note text, "transitionId" uuid, "guestLinkHash" text, "outboxId" uuid)),
    known as (insert into place_of_id (id, place_id) select id, ${placeId}::uuid from given),
    booked as (
      insert into bookings (place_id, id, reference, resource_id, member_id, period, quantity, status, pinned_unit_id,
        total_cents, net_cents, vat_cents, price_lines, audience, cancellation_policy, refund_percent, refund_cents,
        note, created_at)
      select ${placeId}::uuid, id, reference, "resourceId", "memberId", period, quantity, status, "pinnedUnitId",
        "totalCents", "netCents", "vatCents", "priceLines", audience, "cancellationPolicy", "refundPercent",
        "refundCents", note, domain_now() from given),
    former as (
      insert into imported_bookings (place_id, booking_id, reference)
      select ${placeId}::uuid, id, "formerReference" from given where "formerReference" is not null),
    moved as (
      insert into booking_transitions (place_id, id, booking_id, to_status, at, actor_id)
      select ${placeId}::uuid, "transitionId", id, status, domain_now(), ${actorId}::uuid from given),
    linked as (
      insert into guest_links (place_id, booking_id, secret_hash)
      select ${placeId}::uuid, id, "guestLinkHash" from given where "guestLinkHash" is not null)
    insert into outbox (id, topic, place_id, dedupe_key, payload)
    select "outboxId", 'booking.confirmed', ${placeId}::uuid, 'booking.confirmed:' || id,
      jsonb_build_object('bookingId', id) from given where "outboxId" is not null`;
};

const insertSeats = async (
  { sql }: Executor,
  placeId: string,
  stays: readonly BroughtStay[],
): Promise<boolean> => {
  const seats = stays.flatMap(({ id, seats: own }) => own.map((seat) => ({ ...seat, holder: id })));
  const rows = seats.map(({ period, ...seat }) => ({ ...seat, period: rangeText(period) }));
  const taken = await sql`
    insert into allocations (place_id, id, unit_id, period, holder_kind, holder_id, is_pinned)
    select ${placeId}, s.id, s."unitId", s.period, 'booking', s.holder, s."isPinned"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(id uuid, "unitId" uuid, period tstzrange, holder uuid, "isPinned" boolean)
    order by s."unitId", s.period
    on conflict do nothing`;
  return taken.count === seats.length;
};
