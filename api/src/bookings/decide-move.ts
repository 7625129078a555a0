import type { Executor } from '@escale/db';
import { release } from '@escale/db/availability';
import { type Bookable, type BookingRow, readBookable, readBooking } from '@escale/db/bookings';
import { isLapsed, type Rescheduling } from '@escale/shared/bookings';
import { type Actor, instantText, manages } from '@escale/shared/kernel';
import type { Price } from '@escale/shared/pricing';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { chooseLocked } from './choose-seats.ts';
import { type DecidedStay, decideStay, type StayWish } from './decide-stay.ts';
import type { PackingGroup } from './packing-group.ts';
import { requireExpectedTotal } from './place-booking.ts';
import { sellMoved } from './sell-moved.ts';
import {
  begun,
  isUnderWay,
  keptSeats,
  requireStretch,
  requireStretchable,
  seatedWish,
} from './stretch-stay.ts';
import { isPaidByPass, isPaidByVoucher } from './take-hold.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

export type Reschedule = Rescheduling & { bookingId: string };

export type Moving = {
  actor: Actor;
  found: BookingRow;
  group: PackingGroup;
  bookable: Bookable;
  reschedule: Reschedule;
};

/** What a move starts from. @throws Refused not-found, also for a booking that is somebody else's */
export const readMoving = async (ports: Ports, actor: Actor, reschedule: Reschedule): Promise<Moving> => {
  const found = await readBooking(ports.database, reschedule.bookingId);
  const isOwn = found?.memberId === actor.memberId;
  if (!found || !(isOwn || manages(actor, found.placeId))) throw new Refused({ code: 'not-found' });
  const { resourceId, memberId } = found;
  const [group, bookable] = await Promise.all([
    groupOfBooking(ports, found),
    readBookable(ports.database, { resourceId, memberId }),
  ]);
  if (!bookable) throw new Refused({ code: 'not-found' });
  return { actor, found, group, bookable, reschedule };
};

export type Move = {
  row: BookingRow;
  decided: DecidedStay;
  price: Price;
  seats: readonly string[];
  /** The unit that it is pinned to from now on, if any. */
  wantedUnitId: string | undefined;
};

/**
 * Sells the stay at its new time and finds it seats, with the old one let go; the rows of the booking are as they were.
 * @throws Refused
 */
export const decideMove = async (ports: Ports, tx: Executor, moving: Moving): Promise<Move> => {
  const { actor, found, group, bookable, reschedule } = moving;
  const { row } = await lockedBooking(tx, found, group);
  requireUnchanged(row, reschedule.revision);
  if (isPaidByVoucher(row)) throw new Refused({ code: 'voucher-stays-put' });
  const hasBegun = isUnderWay(row);
  if (hasBegun) requireStretchable(row, actor);
  else requireMovable(row, actor);
  const { bookingId, expectedTotal } = reschedule;
  const { placeId, quantity, allocation } = row;
  const wish = hasBegun ? seatedWish(row, wishOf(row, reschedule)) : wishOf(row, reschedule);
  const wantedUnitId = wish.unitId;
  // The rules on how soon and how far ahead one books were kept when a stay that has begun was made.
  const decided = decideStay(hasBegun ? { ...bookable, now: row.createdAt } : bookable, wish);
  if (!decided.ok) throw new Refused(decided.refusal);
  if (hasBegun) requireStretch(row, decided.value.stay.interval);
  const price = await sellMoved(tx, row, bookable, decided.value);
  requireExpectedTotal(expectedTotal, price);
  await release(tx, { placeId, holderId: bookingId });
  const { id: resourceId, unitIds } = bookable.resource;
  const { period } = decided.value;
  const asked = { resourceId, allocation, unitIds, quantity, wantedUnitId, period };
  const seats =
    (hasBegun && (await keptSeats(tx, row, period))) || (await chooseLocked(ports, tx, group, asked));
  return { row, decided: decided.value, price, seats, wantedUnitId };
};

/** Two managers with the same booking before them: the second sees what the first has made of it. */
const requireUnchanged = (row: BookingRow, revision = row.revision): void => {
  if (row.revision === revision) return;
  const { period, timeZone, status } = row;
  throw new Refused({
    code: 'booking-changed',
    start: instantText(period.start, timeZone),
    end: instantText(period.end, timeZone),
    bookingStatus: status,
    revision: row.revision,
  });
};

/** What is not said stays as it was. */
export const wishOf = (
  row: BookingRow,
  { bookingId: _, expectedTotal: __, revision: ___, ...fields }: Reschedule,
): StayWish => ({
  usePasses: isPaidByPass(row),
  ...fields,
  quantity: row.quantity,
  unitId: fields.unitId ?? row.pinnedUnitId ?? undefined,
  audience: audienceOf(row.audience),
});

const audienceOf = (audience: string): string | undefined => (audience === 'standard' ? undefined : audience);

const requireMovable = (row: BookingRow, actor: Actor): void => {
  const { status, now, deadline } = row;
  if (status !== 'held' && status !== 'requested' && status !== 'confirmed')
    throw new Refused({ code: 'invalid-transition', from: status, to: status });
  if (isLapsed({ booking: { id: row.id, resourceId: row.resourceId, status, deadline } }, now))
    throw new Refused({ code: status === 'held' ? 'hold-expired' : 'request-expired' });
  if (now >= row.period.start) throw begun(row);
  // Whatever the place has approved, it has approved for that time.
  if (row.requiresApproval && status === 'confirmed' && !manages(actor, row.placeId))
    throw new Refused({ code: 'approval-needed' });
};
