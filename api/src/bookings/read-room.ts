import type { Executor } from '@escale/db';
import { type Bookable, readSeats } from '@escale/db/bookings';
import type { Room } from '@escale/shared/bookings';
import type { Interval } from '@escale/shared/kernel';
import { packingGroupOfBookable } from './packing-group.ts';

/** All that decides whether a stay within a period finds seats, in one statement; without the lock it is a courtesy. */
export const readRoom = async (executor: Executor, bookable: Bookable, period: Interval): Promise<Room> => {
  const group = packingGroupOfBookable(bookable);
  const { placeId, unitIds } = group;
  const taken = await readSeats(executor, { placeId, unitIds, period });
  return { ...group, taken, now: bookable.now };
};
