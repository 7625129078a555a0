import type { Executor } from '@escale/db';
import { readSeatsOfMany } from '@escale/db/bookings';
import { takes } from '@escale/shared/availability';
import { isLapsed, seatInTurn, type TurnWish } from '@escale/shared/bookings';
import { hull } from '@escale/shared/kernel';
import type { DecidedPart } from './decide-parts.ts';
import { lockOf, packingGroupOfBookable } from './packing-group.ts';

/** Whether a part finds its seats after those before it, and how many units are free for it as everybody sits. */
export type SeatedPart = { fits: boolean; unitsFree: number };

/** What placing would find for the parts of a stay, one after the other; a look without locks, in one statement. */
export const seatParts = async (
  executor: Executor,
  parts: readonly DecidedPart[],
  quantity: number,
): Promise<SeatedPart[]> => {
  const groups = [...Map.groupBy(parts, (part) => lockOf(packingGroupOfBookable(part.bookable))).values()];
  const rooms = groups.flatMap((ofGroup) => {
    const [first] = ofGroup;
    if (!first) return [];
    const { placeId, timeZone, unitIds, resourceUnits } = packingGroupOfBookable(first.bookable);
    const { now } = first.bookable;
    const period = hull(ofGroup.map((part) => part.period));
    return [{ ofGroup, placeId, unitIds, period, timeZone, resourceUnits, now }];
  });
  const seats = await readSeatsOfMany(executor, rooms);
  const seated = new Map<DecidedPart, SeatedPart>();
  for (const [nth, { ofGroup, ...room }] of rooms.entries()) {
    const taken = (seats.get(nth) ?? []).filter((seat) => !isLapsed(seat, room.now));
    const wishes = ofGroup.map((part) => wishOf(part, quantity));
    const { fits } = seatInTurn(wishes, { ...room, taken });
    for (const [i, part] of ofGroup.entries()) {
      const { unitsFree } = takes(part.bookable.resource, taken, part.period, quantity);
      seated.set(part, { fits: fits[i] ?? false, unitsFree });
    }
  }
  return parts.map((part) => seated.get(part) ?? { fits: false, unitsFree: 0 });
};

const wishOf = ({ bookable, period }: DecidedPart, quantity: number): TurnWish => {
  const { id: resourceId, allocation, unitIds } = bookable.resource;
  return { resourceId, allocation, unitIds, quantity, period };
};
