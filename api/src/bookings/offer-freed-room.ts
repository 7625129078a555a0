import type { Executor } from '@escale/db';
import {
  moveSeats,
  moveWaitingEntry,
  readBookable,
  readLine,
  readSeats,
  type WaitingEntry,
} from '@escale/db/bookings';
import { seatStay } from '@escale/shared/bookings';
import { type Interval, instantText, minuteMs } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { decideStay } from './decide-stay.ts';
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
  const period = {
    start: Math.min(...freed.map(({ start }) => start)),
    end: Math.max(...freed.map(({ end }) => end)),
  };
  const line = await readLine(tx, { placeId, resourceIds: resourcesOf(group), period });
  for (const entry of line) await offer(ports, tx, group, entry);
};

const offer = async (ports: Ports, tx: Executor, group: PackingGroup, entry: WaitingEntry): Promise<void> => {
  const { placeId, memberId, resourceId, quantity } = entry;
  const bookable = await readBookable(tx, { resourceId, memberId });
  if (!bookable) return;
  const decided = decideStay(bookable, { ...wishOf(entry, bookable.place.timeZone), quantity });
  if (!decided.ok) return;
  const { allocation, unitIds } = bookable.resource;
  const wish = { allocation, unitIds, quantity, period: decided.value.period };
  const taken = await readSeats(tx, { placeId, unitIds: group.unitIds, period: wish.period });
  const seating = seatStay(wish, { ...group, taken, now: bookable.now });
  if (seating.outcome !== 'fits') return;
  await moveSeats(tx, placeId, seating.moves);
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

const wishOf = ({ period }: WaitingEntry, timeZone: string) => ({
  start: instantText(period.start, timeZone),
  end: instantText(period.end, timeZone),
});
