import { type Executor, readNow } from '@escale/db';
import { readSeats } from '@escale/db/bookings';
import type { Room } from '@escale/shared/bookings';
import type { ClosedUnits } from '@escale/shared/closures';
import { overlaps } from '@escale/shared/kernel';
import type { PackingGroup } from '../bookings/packing-group.ts';

/** Everything taken around a closure: around the whole of each stay that it hits, for they may have to sit elsewhere. */
export const readRoom = async (
  tx: Executor,
  group: PackingGroup,
  { unitIds, period }: ClosedUnits,
): Promise<Room> => {
  const { placeId } = group;
  const asked = { placeId, unitIds: group.unitIds };
  const [near, now] = await Promise.all([readSeats(tx, { ...asked, period }), readNow(tx)]);
  const hit = near.filter((seat) => unitIds.includes(seat.unitId) && overlaps(seat, period));
  const wider = {
    start: Math.min(period.start, ...hit.map(({ start }) => start)),
    end: Math.max(period.end, ...hit.map(({ end }) => end)),
  };
  return { ...group, taken: await readSeats(tx, { ...asked, period: wider }), now };
};
