import { type Executor, writeAudit, writeOutbox } from '@escale/db';
import { allocate } from '@escale/db/availability';
import { type BookingRow, readBooking, rewriteStay } from '@escale/db/bookings';
import { allocatedPeriod, type BookingSchema } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { decideMove, type Moving, type Reschedule, readMoving, wishOf } from './decide-move.ts';
import type { DecidedStay } from './decide-stay.ts';
import { confirmedStatus } from './first-status.ts';
import { isBooking } from './kept-answer.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import { refundOf } from './refund-of.ts';
import { refuseMove } from './refuse-move.ts';

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
  const moving = await readMoving(ports, actor, reschedule);
  const { found, bookable } = moving;
  const { placeId } = found;
  const moved = once(
    ports,
    {
      placeId,
      memberId: actor.memberId,
      key,
      statusCode: 200,
      request: { route: 'reschedule', ...reschedule },
    },
    (tx) => move(ports, tx, moving),
    isBooking,
  );
  const wish = wishOf(found, reschedule);
  return moved.catch((error: unknown) => refuseMove(ports, { row: found, bookable, wish }, error));
};

const move = async (ports: Ports, tx: Executor, moving: Moving): Promise<BookingSchema> => {
  const { row, decided, price, seats, wantedUnitId } = await decideMove(ports, tx, moving);
  const { actor, group, reschedule } = moving;
  await rewrite(ports, tx, row, { ...decided, price }, { seats, wantedUnitId, actor });
  await offerFreedRoom(ports, tx, group, [allocatedPeriod(row.period, row.bufferMinutes)]);
  const after = await readBooking(tx, reschedule.bookingId);
  return bookingView(after ?? row, row.memberId === actor.memberId ? 'person' : 'place');
};

type Taking = { seats: readonly string[]; wantedUnitId: string | undefined; actor: Actor };

const rewrite = async (
  ports: Ports,
  tx: Executor,
  row: BookingRow,
  { stay, price, period }: DecidedStay,
  { seats, wantedUnitId, actor }: Taking,
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
        isPinned: row.allocation === 'all' || unitId === wantedUnitId,
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
      pinnedUnitId: wantedUnitId ?? null,
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
