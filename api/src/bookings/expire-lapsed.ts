import type { Executor } from '@escale/db';
import { readBooking } from '@escale/db/bookings';
import { allocatedPeriod } from '@escale/shared/bookings';
import type { Interval } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { endBooking } from './end-booking.ts';
import { offerFreedRoom } from './offer-freed-room.ts';
import type { PackingGroup } from './packing-group.ts';

/**
 * Ends holds and requests of a packing group whose time has run out, and offers their room to who waits for it.
 * The caller has the lock of the group.
 */
export const expireLapsed = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  bookingIds: readonly string[],
): Promise<void> => {
  const freed: Interval[] = [];
  for (const bookingId of bookingIds) {
    const row = await readBooking(tx, bookingId);
    if (!row || (row.status !== 'held' && row.status !== 'requested')) continue;
    if (row.deadline === null || row.deadline > row.now) continue;
    await endBooking(ports, tx, { ...row, to: 'expired', at: row.now, actorId: null, reason: null });
    freed.push(allocatedPeriod(row.period, row.bufferMinutes));
  }
  await offerFreedRoom(ports, tx, group, freed);
};
