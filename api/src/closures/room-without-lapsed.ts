import type { Executor } from '@escale/db';
import { readBooking } from '@escale/db/bookings';
import { allocatedPeriod, isLapsed, type Room } from '@escale/shared/bookings';
import type { ClosedUnits } from '@escale/shared/closures';
import type { Interval } from '@escale/shared/kernel';
import { endBooking } from '../bookings/end-booking.ts';
import type { PackingGroup } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { readRoom } from './read-room.ts';

/** Nobody else can have room of a hold that has run out before the closure, or the event, has taken its own. */
export const roomWithoutLapsed = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  closed: ClosedUnits,
): Promise<{ room: Room; freed: Interval[] }> => {
  const room = await readRoom(tx, group, closed);
  const lapsed = new Set(
    room.taken.flatMap((seat) => (isLapsed(seat, room.now) && seat.booking ? [seat.booking.id] : [])),
  );
  const freed: Interval[] = [];
  for (const bookingId of lapsed) {
    const row = await readBooking(tx, bookingId);
    if (!row) continue;
    await endBooking(ports, tx, { ...row, to: 'expired', at: row.now, actorId: null, reason: null });
    freed.push(allocatedPeriod(row.period, row.bufferMinutes));
  }
  const taken = room.taken.filter((seat) => !isLapsed(seat, room.now));
  return { room: { ...room, taken }, freed };
};
