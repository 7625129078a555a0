import type { Bookable } from '@escale/db/bookings';
import {
  type Alternative,
  allocatedPeriod,
  nearestTimes,
  type Room,
  roomAround,
  type Stay,
  type StayFields,
} from '@escale/shared/bookings';
import { type Interval, instantText } from '@escale/shared/kernel';
import type { Price } from '@escale/shared/pricing';
import { decideStay, type StayWish, stayFieldsOf } from './decide-stay.ts';

type Wanted = {
  bookable: Bookable;
  wish: StayWish;
  stay: Pick<Stay, 'interval' | 'startsOn'>;
  quantity: number;
  /** How far before and after it is looked, when not as far as usual. */
  days?: number;
  /** Of a stay that is moved: the time it has, and what moving it costs beside its new price. */
  moved?: Moved | undefined;
};

export type Moved = { from: Interval; charged: (price: Price) => Price };

/** The nearest times at which a space has room for a stay, each with its price; `room` holds what is taken in the window. */
export const freeTimes = (wanted: Wanted, room: Room, window: Interval): Alternative[] => {
  const { bookable, wish, stay, quantity, days, moved } = wanted;
  const { resource, calendar, now, audiences: verifiedAudiences } = bookable;
  const { rules, allocation, unitIds } = resource;
  const fitsAt = roomAround({ allocation, unitIds, quantity, wantedUnitId: wish.unitId }, room, window);
  const isOwn = ({ start, end }: Interval) => start === moved?.from.start && end === moved.from.end;
  const fits = (interval: Interval) =>
    !isOwn(interval) && fitsAt(allocatedPeriod(interval, rules.bufferMinutes));
  const request = stayFieldsOf(wish);
  const times = nearestTimes({ calendar, rules, now, verifiedAudiences, request, stay, fits, days });
  return times.flatMap(({ request }) => timeOf(bookable, wish, request, moved?.charged));
};

/** Another time for a stay, and what it costs then; nothing where it is not sold. */
export const timeOf = (
  bookable: Bookable,
  wish: StayWish,
  request: StayFields,
  charged: Moved['charged'] = (price) => price,
): Alternative[] => {
  const { quantity, unitId, audience, usePasses } = wish;
  const decided = decideStay(bookable, { ...request, quantity, unitId, audience, usePasses });
  if (!decided.ok) return [];
  const { place, resource } = bookable;
  const { stay } = decided.value;
  const price = charged(decided.value.price);
  return [
    {
      kind: 'time',
      resourceId: resource.id,
      request,
      ...textsOf(stay.interval, place.timeZone),
      total: price.totalCents,
      currency: price.currency,
    },
  ];
};

export const textsOf = ({ start, end }: Interval, timeZone: string) => ({
  start: instantText(start, timeZone),
  end: instantText(end, timeZone),
});
