import type { Executor } from '@escale/db';
import { readFreeUnits } from '@escale/db/availability';
import type { BookingRow } from '@escale/db/bookings';
import { type Actor, type Interval, instantText, manages } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';
import type { StayWish } from './decide-stay.ts';

export const begun = ({ period, timeZone }: BookingRow): Refused =>
  new Refused({ code: 'stay-already-begun', start: instantText(period.start, timeZone) });

/** Somebody is there, or should be. */
export const isUnderWay = ({ status, now, period }: BookingRow): boolean =>
  now >= period.start && (status === 'confirmed' || status === 'checked_in');

/**
 * Somebody who is there stays longer; noted by the place.
 * @throws Refused invalid-transition | stay-already-begun
 */
export const requireStretchable = (row: BookingRow, actor: Actor): void => {
  const { status, placeId } = row;
  if (manages(actor, placeId)) return;
  throw status === 'confirmed'
    ? begun(row)
    : new Refused({ code: 'invalid-transition', from: status, to: status });
};

/**
 * It goes on: that it began, and what it has lasted, is so.
 * @throws Refused stay-already-begun
 */
export const requireStretch = (row: BookingRow, { start, end }: Interval): void => {
  if (start !== row.period.start || end <= row.period.end || end <= row.now) throw begun(row);
};

const isInPool = ({ allocation, quantity }: BookingRow): boolean => allocation === 'any' && quantity === 1;

/** Whoever sits somewhere goes on sitting there. */
export const seatedWish = (row: BookingRow, wish: StayWish): StayWish =>
  isInPool(row) ? { ...wish, unitId: row.units[0]?.id } : wish;

/**
 * The seats of several people at once, if all of them stay free; null for one seat or a whole space, which others may
 * make room for.
 * @throws Refused slot-unavailable
 */
export const keptSeats = async (
  tx: Executor,
  row: BookingRow,
  period: Interval,
): Promise<string[] | null> => {
  if (row.allocation === 'all' || row.quantity === 1) return null;
  const unitIds = row.units.map(({ id }) => id);
  const { placeId, resourceId } = row;
  const free = await readFreeUnits(tx, { placeId, resourceId, unitIds, period });
  if (free.length < unitIds.length) throw new Refused({ code: 'slot-unavailable' });
  return unitIds;
};
