import type { Room } from '@escale/shared/bookings';
import type { ClosedUnits } from '@escale/shared/closures';
import { instantText, overlaps } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/** @throws Refused closure-overlaps: a closure or an event has some of the units at that time */
export const requireNobodyElse = ({ unitIds, period }: ClosedUnits, { taken, timeZone }: Room): void => {
  const others = taken.filter(
    (seat) => seat.booking === null && unitIds.includes(seat.unitId) && overlaps(seat, period),
  );
  if (others.length === 0) return;
  throw new Refused({
    code: 'closure-overlaps',
    taken: others.map(({ unitId, start, end }) => ({
      unitId,
      start: instantText(start, timeZone),
      end: instantText(end, timeZone),
    })),
  });
};
