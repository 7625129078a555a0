import type { Executor } from '@escale/db';
import { allocate } from '@escale/db/availability';
import { type BookingRow, insertParts, readBooking } from '@escale/db/bookings';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { chooseLocked } from './choose-seats.ts';
import type { DecidedPart } from './decide-parts.ts';
import { type NewStay, writeNewBooking } from './new-booking.ts';
import { packingGroupOfBookable } from './packing-group.ts';
import { requireWithinQuota } from './require-within-quota.ts';

type Writing = { stay: NewStay; parts: readonly DecidedPart[]; actorId: string };

/**
 * Writes one booking and seats its parts one after the other: the seats of the first are taken before those of the
 * second are looked for, whose buffers may meet. The caller has the locks of all their groups.
 * @throws Refused quota-reached | slot-unavailable
 */
export const writeParts = async (
  ports: Ports,
  tx: Executor,
  { stay, parts, actorId }: Writing,
): Promise<BookingRow> => {
  const [first, ...others] = parts;
  if (!first) throw new Error('a booking without a part');
  const seats = await seatsFor(ports, tx, stay, first);
  await requireWithinQuota(tx, stay.bookable, stay.decided, stay.member.id);
  const booked = await writeNewBooking(ports, tx, stay, seats, actorId);
  if (others.length === 0) return booked;
  const { placeId, id: bookingId } = booked;
  const told = parts.map(({ bookable, interval }) => ({
    resourceId: bookable.resource.id,
    period: interval,
  }));
  await insertParts(tx, { placeId, bookingId, parts: told });
  for (const part of others) {
    const seats = await seatsFor(ports, tx, stay, part);
    const isPinned = part.bookable.resource.allocation === 'all';
    const taken = await allocate(tx, {
      placeId,
      holderKind: 'booking',
      holderId: bookingId,
      period: part.period,
      seats: seats.map((unitId) => ({ id: ports.newId(), unitId, isPinned })),
    });
    if (taken !== seats.length) throw new Refused({ code: 'slot-unavailable' });
  }
  const row = await readBooking(tx, bookingId);
  if (!row) throw new Error('a booking vanished in its own transaction');
  return row;
};

const seatsFor = (
  ports: Ports,
  tx: Executor,
  { decided: { quantity } }: NewStay,
  { bookable, period }: DecidedPart,
): Promise<string[]> => {
  const { id: resourceId, allocation, unitIds } = bookable.resource;
  return chooseLocked(ports, tx, packingGroupOfBookable(bookable), {
    resourceId,
    allocation,
    unitIds,
    quantity,
    period,
  });
};
