import type { Executor } from '@escale/db';
import { readBooking } from '@escale/db/bookings';
import { allocatedPeriod } from '@escale/shared/bookings';
import type { Interval } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { endBooking } from './end-booking.ts';

/** Ends those of some holds and requests whose time has run out, and tells the periods that are free by that. */
export const endLapsed = async (
  ports: Ports,
  tx: Executor,
  bookingIds: readonly string[],
): Promise<Interval[]> => {
  const freed: Interval[] = [];
  for (const bookingId of bookingIds) {
    const row = await readBooking(tx, bookingId);
    if (!row || (row.status !== 'held' && row.status !== 'requested')) continue;
    if (row.deadline === null || row.deadline > row.now) continue;
    await endBooking(ports, tx, { ...row, to: 'expired', at: row.now, actorId: null, reason: null });
    freed.push(allocatedPeriod(row.period, row.bufferMinutes));
  }
  return freed;
};
