import type { Executor } from '@escale/db';
import type { Bookable, BookingRow } from '@escale/db/bookings';
import type { RepeatedRequest } from '@escale/shared/bookings';
import type { Ports } from '../ports.ts';
import { findLocked } from './choose-seats.ts';
import type { DecidedStay } from './decide-stay.ts';
import { firstStatus } from './first-status.ts';
import { writeNewBooking } from './new-booking.ts';
import { packingGroupOfBookable } from './packing-group.ts';
import { requireWithinQuota } from './require-within-quota.ts';

/** What all dates of a series have in common. */
export type Repeated = {
  bookable: Bookable;
  request: RepeatedRequest;
  seriesId: string;
  member: { id: string; displayName: string };
  actorId: string;
  /** What others are told of each date; without one, what they are told of any booking. */
  topic?: string;
  /** What the person has is locked once for all dates. */
  holdingsAreLocked?: boolean;
};

/**
 * Units for one date of a series, null when there is no room. The caller has the lock of the packing group.
 * @throws Refused slot-unavailable when another party went around the lock: nothing may be kept then
 */
export const seatOccurrence = (
  ports: Ports,
  tx: Executor,
  { bookable, request }: Repeated,
  { quantity, period }: DecidedStay,
): Promise<string[] | null> => {
  const { id: resourceId, allocation, unitIds } = bookable.resource;
  const wish = { resourceId, allocation, unitIds, quantity, wantedUnitId: request.unitId, period };
  return findLocked(ports, tx, packingGroupOfBookable(bookable), wish);
};

/**
 * One date of a series as a booking of its own.
 * @throws Refused quota-reached | slot-unavailable when another party went around the lock
 */
export const writeOccurrence = async (
  ports: Ports,
  tx: Executor,
  { request, actorId, ...repeated }: Repeated,
  decided: DecidedStay,
  seats: readonly string[],
): Promise<BookingRow> => {
  await requireWithinQuota(tx, repeated.bookable, decided, repeated.member.id);
  const { unitId: pinnedUnitId, audience, note, onBehalfOf } = request;
  const first = firstStatus(repeated.bookable, decided, false);
  const stay = { ...repeated, decided, ...first, pinnedUnitId, audience, note, onBehalfOf };
  return writeNewBooking(ports, tx, stay, seats, actorId);
};
