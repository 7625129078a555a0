import type { Executor } from '@escale/db';
import { type BookingRow, readBookable } from '@escale/db/bookings';
import { hourMs } from '@escale/shared/kernel';
import { chooseLocked } from '../bookings/choose-seats.ts';
import { decideStay } from '../bookings/decide-stay.ts';
import { writeNewBooking } from '../bookings/new-booking.ts';
import { packingGroupOfBookable } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { type Elsewhere, wishOf } from './find-elsewhere.ts';

/** How long a displaced person has to say whether the other space will do. */
const HOLD_HOURS = 24;

type Displaced = { row: BookingRow; spaces: readonly Elsewhere[]; actorId: string };

/**
 * Holds the very same stay on the first of the spaces that still has room; null when none has. The caller has the
 * locks of all their groups.
 */
export const holdElsewhere = async (
  ports: Ports,
  tx: Executor,
  { row, spaces, actorId }: Displaced,
): Promise<BookingRow | null> => {
  if (row.memberId === null) return null;
  for (const { bookable } of spaces) {
    const hold = await holdOn(ports, tx, { row, bookable, actorId, memberId: row.memberId });
    if (hold) return hold;
  }
  return null;
};

type Holding = { row: BookingRow; memberId: string; actorId: string } & Pick<Elsewhere, 'bookable'>;

/** Read anew for the person, whose audiences may make it cheaper. */
const holdOn = async (
  ports: Ports,
  tx: Executor,
  { row, memberId, actorId, bookable: asked }: Holding,
): Promise<BookingRow | null> => {
  const bookable = await readBookable(tx, { resourceId: asked.resource.id, memberId });
  const decided = bookable && decideStay(bookable, wishOf(row));
  if (!bookable || !decided?.ok) return null;
  const { period, quantity, stay } = decided.value;
  const { id: resourceId, allocation, unitIds } = bookable.resource;
  const wish = { resourceId, allocation, unitIds, quantity, period };
  const seats = await chooseLocked(ports, tx, packingGroupOfBookable(bookable), wish).catch(nullIfFull);
  if (!seats) return null;
  const member = { id: memberId, displayName: row.memberName ?? '' };
  const deadline = Math.min(bookable.now + HOLD_HOURS * hourMs, stay.interval.start);
  const hold = { bookable, decided: decided.value, member, status: 'held' as const, deadline };
  return writeNewBooking(ports, tx, hold, seats, actorId);
};

const nullIfFull = (error: unknown): null => {
  if (error instanceof Refused && error.refusal.code === 'slot-unavailable') return null;
  throw error;
};
