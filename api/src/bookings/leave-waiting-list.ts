import { transaction } from '@escale/db';
import { moveWaitingEntry, readBooking, readWaitingEntry } from '@escale/db/bookings';
import { allocatedPeriod, type WaitingEntrySchema } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { endBooking } from './end-booking.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import { waitingView } from './waiting-view.ts';
import { groupOfBooking, lockedBooking } from './with-booking.ts';

/**
 * Leaves the line; a hold that was offered goes to the next in it.
 * @throws Refused not-found | not-waiting
 */
export const leaveWaitingList = async (
  ports: Ports,
  actor: Actor,
  id: string,
): Promise<WaitingEntrySchema> => {
  const entry = await readWaitingEntry(ports.database, id);
  if (!entry || entry.memberId !== actor.memberId) throw new Refused({ code: 'not-found' });
  const { placeId, status, bookingId } = entry;
  if (status !== 'waiting' && status !== 'offered')
    throw new Refused({ code: 'not-waiting', entryStatus: status });
  const offered = status === 'offered' && bookingId ? await readBooking(ports.database, bookingId) : null;
  const group = offered && (await groupOfBooking(ports, offered));
  await transaction(ports.database, async (tx) => {
    if (offered && group) {
      const { row } = await lockedBooking(tx, offered, group);
      if (row.status !== 'held') throw new Refused({ code: 'not-waiting', entryStatus: 'taken' });
      const ending = { to: 'cancelled', at: row.now, actorId: actor.memberId, reason: null } as const;
      await endBooking(ports, tx, { ...row, ...ending });
      await moveWaitingEntry(tx, { placeId, id, from: 'passed', to: 'withdrawn' });
      await offerFreedRoom(ports, tx, group, [allocatedPeriod(row.period, row.bufferMinutes)]);
    } else if (!(await moveWaitingEntry(tx, { placeId, id, from: 'waiting', to: 'withdrawn' }))) {
      throw new Refused({ code: 'not-waiting', entryStatus: 'offered' });
    }
  });
  return waitingView({ ...entry, status: 'withdrawn', ahead: 0 });
};
