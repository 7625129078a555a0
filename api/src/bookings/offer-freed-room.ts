import { type Executor, writeOutbox } from '@escale/db';
import {
  type Bookable,
  moveSeats,
  moveWaitingEntry,
  readBookable,
  readLapsedOf,
  readLine,
  readSeats,
  type WaitingEntry,
} from '@escale/db/bookings';
import { allocatedPeriod, seatStay } from '@escale/shared/bookings';
import { hull, type Interval, instantText, minuteMs, overlaps, refuse } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { againstSale } from './against-sale.ts';
import { isOffered } from './bookable-resource.ts';
import { decideStay, type StayWish } from './decide-stay.ts';
import { endLapsed } from './end-lapsed.ts';
import { writeNewBooking } from './new-booking.ts';
import { type PackingGroup, resourcesOf } from './packing-group.ts';

/** How long an offer from the waiting list stands. */
const OFFER_MINUTES = 30;

/**
 * Room that has just been freed becomes a hold for the first in line whose wish fits, in the transaction that
 * freed it: nobody can come between. The caller has the lock of the group.
 */
export const offerFreedRoom = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  freed: readonly Interval[],
): Promise<void> => {
  if (freed.length === 0) return;
  const { placeId } = group;
  const resourceIds = resourcesOf(group);
  const line = await readLine(tx, { placeId, resourceIds });
  if (line.length === 0) return;
  // The units of a lapsed hold count as free, so it must not stand on them any more.
  const lapsed = await endLapsed(ports, tx, await readLapsedOf(tx, { placeId, resourceIds }));
  const reach = await reachOf(tx, group, [...freed, ...lapsed]);
  for (const entry of line)
    if (overlaps(allocatedPeriod(entry.period, entry.bufferMinutes), reach))
      await offer(ports, tx, group, entry);
};

/** How far freed room can be felt: whoever moves into it leaves room elsewhere, and at other times. */
const reachOf = async (
  tx: Executor,
  { placeId, unitIds }: PackingGroup,
  freed: readonly Interval[],
): Promise<Interval> => {
  const taken = await readSeats(tx, { placeId, unitIds, period: hull(freed) });
  return hull([...freed, ...taken.filter(({ isPinned }) => !isPinned)]);
};

const offer = async (ports: Ports, tx: Executor, group: PackingGroup, entry: WaitingEntry): Promise<void> => {
  const { placeId, memberId, resourceId, quantity } = entry;
  const bookable = await readBookable(tx, { resourceId, memberId });
  if (!bookable) return;
  const decided = decideOnSale(bookable, { ...wishOf(entry, bookable.place.timeZone), quantity });
  if (!decided.ok) return endWaiting(ports, tx, entry, decided.refusal.code);
  const { allocation, unitIds } = bookable.resource;
  const wish = { allocation, unitIds, quantity, period: decided.value.period };
  const taken = await readSeats(tx, { placeId, unitIds: group.unitIds, period: wish.period });
  const seating = seatStay(wish, { ...group, taken, now: bookable.now });
  if (seating.outcome !== 'fits') return;
  if (!(await moveSeats(tx, placeId, seating.moves))) throw new Refused({ code: 'slot-unavailable' });
  const hold = await writeNewBooking(
    ports,
    tx,
    {
      bookable,
      decided: decided.value,
      member: { id: memberId, displayName: entry.memberName },
      status: 'held',
      deadline: bookable.now + OFFER_MINUTES * minuteMs,
      topic: 'waiting_list.offered',
    },
    seating.unitIds,
    null,
  );
  await moveWaitingEntry(tx, { placeId, id: entry.id, from: 'waiting', to: 'offered', bookingId: hold.id });
};

/** Whoever waits may have begun to when the space was still on sale, at other hours and under other rules. */
const decideOnSale = (bookable: Bookable, wish: StayWish): ReturnType<typeof decideStay> => {
  if (!isOffered(bookable, null)) return refuse({ code: 'not-found' });
  const against = againstSale(bookable);
  return against ? refuse(against) : decideStay(bookable, wish);
};

/** Nothing that comes free would help: the person is told why instead of left in the line. */
const endWaiting = async (ports: Ports, tx: Executor, entry: WaitingEntry, reason: string): Promise<void> => {
  const { placeId, id, memberId } = entry;
  const topic = 'waiting_list.ended';
  await moveWaitingEntry(tx, { placeId, id, from: 'waiting', to: 'over' });
  const payload = { memberId, waitingEntryId: id, reason };
  await writeOutbox(tx, { id: ports.newId(), topic, placeId, dedupeKey: `${topic}:${id}`, payload });
};

const wishOf = ({ period }: WaitingEntry, timeZone: string) => ({
  start: instantText(period.start, timeZone),
  end: instantText(period.end, timeZone),
});
