import { type Executor, writeAudit } from '@escale/db';
import { allocate } from '@escale/db/availability';
import { type BookingRow, moveSeats, readBooking, readBookings } from '@escale/db/bookings';
import { type ClosureRow, insertClosure } from '@escale/db/closures';
import { allocatedPeriod, type Room } from '@escale/shared/bookings';
import {
  type ClosedUnits,
  type Displaced,
  type DisplacedBooking,
  type Displacement,
  type Hit,
  planClosure,
} from '@escale/shared/closures';
import { offerFreedRoom } from '../bookings/offer-freed-room.ts';
import type { PackingGroup } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { displaceBooking, endDisplaced } from './displace-booking.ts';
import type { Elsewhere } from './find-elsewhere.ts';
import { requireNobodyElse } from './require-nobody-else.ts';
import { roomWithoutLapsed } from './room-without-lapsed.ts';

export type Closing = {
  closed: ClosedUnits & { placeId: string };
  group: PackingGroup;
  howOf: (bookingId: string) => Displacement | null;
  reason: string;
  actorId: string;
  /** Where a booking can go that is to go elsewhere; all of their groups are locked. */
  spaces: ReadonlyMap<string, readonly Elsewhere[]>;
};

/** Carries whom a closure would hit out of the transaction, which thereby rolls back. */
export class HitsFound extends Error {
  readonly hits: readonly Hit[];
  constructor(hits: readonly Hit[]) {
    super('a closure hits bookings');
    this.hits = hits;
  }
}

/**
 * First whoever has to leave lets go, then seats move, then the closure takes its units, then stays are held
 * elsewhere, and only then is what has become free offered to who waits. The caller has all the locks.
 * @throws HitsFound | Refused closure-overlaps
 */
export const closeUnits = async (
  ports: Ports,
  tx: Executor,
  closing: Closing,
): Promise<{ closure: ClosureRow; displaced: DisplacedBooking[] }> => {
  const { closed, group, howOf, actorId } = closing;
  const { placeId, period, unitIds } = closed;
  const { room, freed } = await roomWithoutLapsed(ports, tx, group, closed);
  requireNobodyElse(closed, room);
  const plan = planClosure(closed, room, howOf);
  if (plan.outcome === 'hits') throw new HitsFound(plan.hits);
  const closure = { id: ports.newId(), period, reason: closing.reason, unitIds: [...unitIds].sort() };
  const leaving = await rowsOf(tx, plan.displaced);
  const told = { closure: { ...closure, startAt: period.start }, actorId };
  for (const { row, how } of leaving) {
    // Read anew: what the month gives back of one stay depends on those that went before.
    if (how !== 'reseat') await endDisplaced(ports, tx, (await readBooking(tx, row.id)) ?? row, told);
    freed.push(allocatedPeriod(row.period, row.bufferMinutes));
  }
  await moveSeats(tx, placeId, plan.moves);
  await write(ports, tx, closing, closure);
  const displaced: DisplacedBooking[] = [];
  for (const { row, how } of leaving) {
    const spaces = closing.spaces.get(row.id) ?? [];
    const done = await displaceBooking(ports, tx, row, { ...told, bookingId: row.id, how, spaces });
    if (!done) throw new HitsFound(hitsOf(closed, room));
    displaced.push(done);
  }
  await offerFreedRoom(ports, tx, group, freed);
  return { closure, displaced };
};

const rowsOf = async (
  tx: Executor,
  displaced: readonly Displaced[],
): Promise<{ row: BookingRow; how: Displacement }[]> => {
  const howOf = new Map(displaced.map(({ bookingId, how }) => [bookingId, how]));
  const rows = await readBookings(tx, [...howOf.keys()]);
  return rows.flatMap((row) => {
    const how = howOf.get(row.id);
    return how ? [{ row, how }] : [];
  });
};

const write = async (
  ports: Ports,
  tx: Executor,
  { closed: { placeId }, actorId }: Closing,
  { id, period, reason, unitIds }: ClosureRow,
): Promise<void> => {
  const seats = unitIds.map((unitId) => ({ id: ports.newId(), unitId, isPinned: true }));
  const [taken] = await Promise.all([
    allocate(tx, { placeId, holderKind: 'closure', holderId: id, period, seats }),
    insertClosure(tx, { placeId, id, period, reason, createdBy: actorId }),
    writeAudit(tx, { id: ports.newId(), actorId, placeId, action: 'closure.created', subjectId: id }),
  ]);
  if (taken !== unitIds.length) throw new Refused({ code: 'slot-unavailable' });
};

/** No other space had room when it came to it; everybody hit is told again, as if nothing had been chosen. */
const hitsOf = (closed: ClosedUnits, room: Room): readonly Hit[] => {
  const plan = planClosure(closed, room, () => null);
  return plan.outcome === 'hits' ? plan.hits : [];
};
