import { type Executor, takeLocks } from '@escale/db';
import { type BookingRow, lockBooking, readBooking, readResourceUnits } from '@escale/db/bookings';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { locksOf, type PackingGroup, packingGroupOf } from './packing-group.ts';

export type LockedBooking = { row: BookingRow; group: PackingGroup };

type OnResource = Pick<BookingRow, 'placeId' | 'resourceId' | 'timeZone'> &
  Partial<Pick<BookingRow, 'parts'>>;

/**
 * The packing group of a booking that stands, or of who waits; the groups of a booking's parts are seen as one. Read
 * outside the transaction, before its locks.
 */
export const groupOfBooking = async (ports: Ports, row: OnResource): Promise<PackingGroup> => {
  const { placeId, timeZone, resourceId, parts = [] } = row;
  const resourceUnits = await readResourceUnits(ports.database, placeId);
  const spaces = [resourceId, ...parts.map((part) => part.resourceId)];
  const unitIds = spaces.flatMap((space) => resourceUnits.get(space) ?? []);
  return packingGroupOf({ placeId, timeZone, resourceUnits }, unitIds);
};

/** Locks a booking and everything it is seated with, then reads it anew: what was read before may be history. */
export const lockedBooking = async (
  tx: Executor,
  found: BookingRow,
  group: PackingGroup,
): Promise<LockedBooking> => {
  await takeLocks(tx, locksOf(group));
  await lockBooking(tx, found);
  const row = await readBooking(tx, found.id);
  if (!row) throw new Refused({ code: 'not-found' });
  return { row, group };
};
