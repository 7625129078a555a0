import { type Executor, writeAudit, writeOutbox } from '@escale/db';
import { allocate, release } from '@escale/db/availability';
import { type Bookable, type BookingRow, readBookable, readBooking, rewriteStay } from '@escale/db/bookings';
import { allocatedPeriod, type BookingSchema, isLapsed, type Rescheduling } from '@escale/shared/bookings';
import { type Actor, instantText, manages } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { chooseLocked } from './choose-seats.ts';
import { type DecidedStay, decideStay, type StayWish } from './decide-stay.ts';
import { confirmedStatus } from './first-status.ts';
import { isBooking } from './kept-answer.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import type { PackingGroup } from './packing-group.ts';
import { requireExpectedTotal } from './place-booking.ts';
import { refundOf } from './refund-of.ts';
import { refuseMove } from './refuse-move.ts';
import { sellMoved } from './sell-moved.ts';
import { isPaidByPass } from './take-hold.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

export type Reschedule = Rescheduling & { bookingId: string };

/**
 * Moves a stay to another time in one transaction; when the new time is refused the old one stands as it was.
 * @throws Refused not-found | invalid-transition | hold-expired | request-expired | stay-already-begun |
 *   approval-needed, or what stands against the stay
 */
export const rescheduleBooking = async (
  ports: Ports,
  actor: Actor,
  reschedule: Reschedule,
  key: string,
): Promise<Answer<BookingSchema>> => {
  const found = await readBooking(ports.database, reschedule.bookingId);
  const isOwn = found?.memberId === actor.memberId;
  if (!found || !(isOwn || manages(actor, found.placeId))) throw new Refused({ code: 'not-found' });
  const { placeId, resourceId, memberId } = found;
  const [group, bookable] = await Promise.all([
    groupOfBooking(ports, found),
    readBookable(ports.database, { resourceId, memberId }),
  ]);
  if (!bookable) throw new Refused({ code: 'not-found' });
  const moved = once(
    ports,
    {
      placeId,
      memberId: actor.memberId,
      key,
      statusCode: 200,
      request: { route: 'reschedule', ...reschedule },
    },
    (tx) => move(ports, tx, { actor, found, group, bookable, reschedule }),
    isBooking,
  );
  const wish = wishOf(found, reschedule);
  return moved.catch((error: unknown) => refuseMove(ports, { row: found, bookable, wish }, error));
};

type Moving = {
  actor: Actor;
  found: BookingRow;
  group: PackingGroup;
  bookable: Bookable;
  reschedule: Reschedule;
};

const move = async (ports: Ports, tx: Executor, moving: Moving): Promise<BookingSchema> => {
  const { actor, found, group, bookable, reschedule } = moving;
  const { row } = await lockedBooking(tx, found, group);
  requireMovable(row, actor);
  const { bookingId, expectedTotal } = reschedule;
  const { placeId, quantity, allocation } = row;
  const wish = wishOf(row, reschedule);
  const wantedUnitId = wish.unitId;
  const decided = decideStay(bookable, wish);
  if (!decided.ok) throw new Refused(decided.refusal);
  const price = await sellMoved(tx, row, bookable, decided.value);
  requireExpectedTotal(expectedTotal, price);
  await release(tx, { placeId, holderId: bookingId });
  const { unitIds } = bookable.resource;
  const { period } = decided.value;
  const seats = await chooseLocked(ports, tx, group, { allocation, unitIds, quantity, wantedUnitId, period });
  await rewrite(ports, tx, row, { ...decided.value, price }, { seats, actor });
  await offerFreedRoom(ports, tx, group, [allocatedPeriod(row.period, row.bufferMinutes)]);
  const after = await readBooking(tx, bookingId);
  return bookingView(after ?? row, row.memberId === actor.memberId ? 'person' : 'place');
};

/** What is not said stays as it was. */
const wishOf = (row: BookingRow, { bookingId: _, expectedTotal: __, ...fields }: Reschedule): StayWish => ({
  usePasses: isPaidByPass(row),
  ...fields,
  quantity: row.quantity,
  unitId: row.pinnedUnitId ?? undefined,
  audience: audienceOf(row.audience),
});

const audienceOf = (audience: string): string | undefined => (audience === 'standard' ? undefined : audience);

const requireMovable = (row: BookingRow, actor: Actor): void => {
  const { status, now, period, timeZone, deadline } = row;
  if (status !== 'held' && status !== 'requested' && status !== 'confirmed')
    throw new Refused({ code: 'invalid-transition', from: status, to: status });
  if (isLapsed({ booking: { id: row.id, resourceId: row.resourceId, status, deadline } }, now))
    throw new Refused({ code: status === 'held' ? 'hold-expired' : 'request-expired' });
  if (now >= period.start)
    throw new Refused({ code: 'stay-already-begun', start: instantText(period.start, timeZone) });
  // Whatever the place has approved, it has approved for that time.
  if (row.requiresApproval && status === 'confirmed' && !manages(actor, row.placeId))
    throw new Refused({ code: 'approval-needed' });
};

type Taking = { seats: readonly string[]; actor: Actor };

const rewrite = async (
  ports: Ports,
  tx: Executor,
  row: BookingRow,
  { stay, price, period }: DecidedStay,
  { seats, actor }: Taking,
): Promise<void> => {
  const { placeId, id } = row;
  const topic = 'booking.rescheduled';
  const [taken] = await Promise.all([
    allocate(tx, {
      placeId,
      holderKind: 'booking',
      holderId: id,
      period,
      seats: seats.map((unitId) => ({
        id: ports.newId(),
        unitId,
        isPinned: row.allocation === 'all' || unitId === row.pinnedUnitId,
      })),
    }),
    rewriteStay(tx, {
      placeId,
      id,
      period: stay.interval,
      totalCents: price.totalCents,
      netCents: price.netCents,
      vatCents: price.vatCents,
      priceLines: price.lines,
      refundStartAt: refundStartOf(row),
      deadline: deadlineOf(row, stay.interval.start),
    }),
    writeOutbox(tx, {
      id: ports.newId(),
      topic,
      placeId,
      dedupeKey: `${topic}:${id}:${row.revision + 1}`,
      payload: { bookingId: id, from: row.period },
    }),
    writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: topic,
      subjectId: id,
      detail: { from: row.period, to: stay.interval, totalCents: row.totalCents },
    }),
  ]);
  if (taken !== seats.length) throw new Refused({ code: 'slot-unavailable' });
};

/** Moving a stay away does not win back the time in which cancelling it was free. */
const refundStartOf = (row: BookingRow): number | null =>
  refundOf(row).percent < 100 ? (row.refundStartAt ?? row.period.start) : null;

/** A request for another time is a new question: the place has as long to answer as if it were the first. */
const deadlineOf = ({ status, now, deadline }: BookingRow, start: number): number | null =>
  status === 'requested' ? confirmedStatus(true, now, start).deadline : deadline;
