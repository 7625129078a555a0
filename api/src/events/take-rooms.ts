import type { Executor } from '@escale/db';
import { allocate } from '@escale/db/availability';
import { moveSeats } from '@escale/db/bookings';
import { planClosure } from '@escale/shared/closures';
import type { Interval } from '@escale/shared/kernel';
import { offerFreedRoom } from '../bookings/offer-freed-room.ts';
import type { PackingGroup } from '../bookings/packing-group.ts';
import { HitsFound } from '../closures/close-units.ts';
import { requireNobodyElse } from '../closures/require-nobody-else.ts';
import { roomWithoutLapsed } from '../closures/room-without-lapsed.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

export type Rooms = { eventId: string; placeId: string; period: Interval; unitIds: readonly string[] };

/**
 * Takes the units of an event. Who may be seated elsewhere moves; nobody has to leave for an event. `freed`: what the
 * caller has let go of before, offered once the event sits. The caller has the locks.
 * @throws HitsFound | Refused closure-overlaps | slot-unavailable
 */
export const takeRooms = async (
  ports: Ports,
  tx: Executor,
  group: PackingGroup,
  rooms: Rooms,
  freed: readonly Interval[] = [],
): Promise<void> => {
  const { eventId, placeId, period, unitIds } = rooms;
  const without = await roomWithoutLapsed(ports, tx, group, rooms);
  requireNobodyElse(rooms, without.room);
  const plan = planClosure(rooms, without.room, () => null);
  if (plan.outcome === 'hits') throw new HitsFound(plan.hits);
  if (!(await moveSeats(tx, placeId, plan.moves))) throw new Refused({ code: 'slot-unavailable' });
  const seats = unitIds.map((unitId) => ({ id: ports.newId(), unitId, isPinned: true }));
  const taken = await allocate(tx, { placeId, holderKind: 'event', holderId: eventId, period, seats });
  if (taken !== unitIds.length) throw new Refused({ code: 'slot-unavailable' });
  await offerFreedRoom(ports, tx, group, [...freed, ...without.freed]);
};
