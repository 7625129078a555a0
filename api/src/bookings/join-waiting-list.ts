import { takeLocks, transaction } from '@escale/db';
import { insertWaitingEntry, readBookable, readSeats, readWaitingEntry } from '@escale/db/bookings';
import { seatStay, type WaitingEntrySchema, type WaitingWish } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { decideStay } from './decide-stay.ts';
import { lockOf, packingGroupOfBookable } from './packing-group.ts';
import { requireOnSale } from './place-booking.ts';
import { waitingView } from './waiting-view.ts';

/**
 * Joins the line for a stay that does not fit now. Asked under the lock of the group: room that is freed at this
 * very moment is either seen here or offered to the entry written here.
 * @throws Refused not-found | room-is-free, or what stands against the stay
 */
export const joinWaitingList = async (
  ports: Ports,
  actor: Actor,
  wish: WaitingWish,
): Promise<WaitingEntrySchema> => {
  const { resourceId } = wish;
  const { memberId } = actor;
  const bookable = await readBookable(ports.database, { resourceId, memberId });
  if (!bookable) throw new Refused({ code: 'not-found' });
  requireOnSale(bookable, actor);
  const decided = decideStay(bookable, wish);
  if (!decided.ok) throw new Refused(decided.refusal);
  const { quantity, period, stay } = decided.value;
  const { allocation, unitIds } = bookable.resource;
  const group = packingGroupOfBookable(bookable);
  const { placeId } = group;
  return transaction(ports.database, async (tx) => {
    await takeLocks(tx, [lockOf(group)]);
    const taken = await readSeats(tx, { placeId, unitIds: group.unitIds, period });
    const seating = seatStay(
      { allocation, unitIds, quantity, period },
      { ...group, taken, now: bookable.now },
    );
    if (seating.outcome === 'fits') throw new Refused({ code: 'room-is-free' });
    const id = ports.newId();
    await insertWaitingEntry(tx, {
      placeId,
      id,
      memberId,
      resourceId,
      period: stay.interval,
      quantity,
      createdAt: bookable.now,
    });
    const entry = await readWaitingEntry(tx, id);
    if (!entry) throw new Error('a waiting entry vanished in its own transaction');
    return waitingView(entry);
  });
};
