import { type Bookable, readSeats } from '@escale/db/bookings';
import { freeByUnit } from '@escale/shared/availability';
import { type Alternative, daysLookedAround, isLapsed, type Room, splitStays } from '@escale/shared/bookings';
import { dayMs } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import type { DecidedStay, StayWish } from './decide-stay.ts';
import { findLinkedSplit, isNear } from './find-linked-split.ts';
import { findOtherPlaces } from './find-other-places.ts';
import { freeTimes, textsOf } from './free-times.ts';
import { packingGroupOfBookable } from './packing-group.ts';

type Refused = {
  bookable: Bookable;
  wish: StayWish;
  decided: DecidedStay;
  /** Who asks, null for a stranger: what they have at another place counts there. */
  memberId: string | null;
};

/**
 * What could be had instead of a stay that does not fit: a stay that changes units on the way, the nearest free times,
 * the nearest other places, and where neither helps at that time, one over two places. After the refused transaction has ended, outside every lock, in one constant number of
 * statements.
 */
export const findAlternatives = async (ports: Ports, refused: Refused): Promise<Alternative[]> => {
  const { bookable, decided } = refused;
  const { interval } = decided.stay;
  const window = {
    start: interval.start - (daysLookedAround + 1) * dayMs,
    end: decided.period.end + (daysLookedAround + 1) * dayMs,
  };
  const group = packingGroupOfBookable(bookable);
  const { placeId, unitIds } = group;
  const [taken, places] = await Promise.all([
    readSeats(ports.database, { placeId, unitIds, period: window }),
    refused.wish.unitId === undefined ? findOtherPlaces(ports, bookable, decided) : [],
  ]);
  const room = { ...group, taken, now: bookable.now };
  const split = splitOf(refused, room);
  // For who needs that very time, two places nearby are better than none, or than one far away.
  const isLost = split.length === 0 && !places.some(isNear);
  return [
    ...(isLost ? await findLinkedSplit(ports, { ...refused, room, window }) : split),
    ...freeTimes({ ...refused, stay: decided.stay, quantity: decided.quantity }, room, window),
    ...places,
  ];
};

/** For one person at a time, who has not asked for one unit. */
const splitOf = ({ bookable, wish, decided }: Refused, room: Room): Alternative[] => {
  const { resource, calendar, now, place } = bookable;
  const { rules, allocation, unitIds, id: resourceId } = resource;
  if (allocation === 'all' || decided.quantity > 1 || wish.unitId !== undefined) return [];
  const { interval } = decided.stay;
  const busy = room.taken.filter((seat) => !isLapsed(seat, now));
  const parts = splitStays({
    calendar,
    rules,
    interval,
    freeByUnit: freeByUnit(unitIds, busy, decided.period),
  });
  if (parts.length < 2) return [];
  const { totalCents: total, currency } = decided.price;
  const told = parts.map((part) => ({ resourceId, ...textsOf(part.interval, place.timeZone) }));
  return [{ kind: 'split', resourceId, parts: told, total, currency }];
};
