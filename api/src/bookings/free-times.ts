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
import { decideStay, type StayWish, stayFieldsOf } from './decide-stay.ts';

type Wanted = {
  bookable: Bookable;
  wish: StayWish;
  stay: Pick<Stay, 'interval' | 'startsOn'>;
  quantity: number;
  /** How far before and after it is looked, when not as far as usual. */
  days?: number;
};

/** The nearest times at which a space has room for a stay, each with its price; `room` holds what is taken in the window. */
export const freeTimes = (wanted: Wanted, room: Room, window: Interval): Alternative[] => {
  const { bookable, wish, stay, quantity, days } = wanted;
  const { resource, calendar, now } = bookable;
  const { rules, allocation, unitIds } = resource;
  const fitsAt = roomAround({ allocation, unitIds, quantity, wantedUnitId: wish.unitId }, room, window);
  const fits = (interval: Interval) => fitsAt(allocatedPeriod(interval, rules.bufferMinutes));
  const times = nearestTimes({ calendar, rules, now, request: stayFieldsOf(wish), stay, fits, days });
  return times.flatMap(({ request }) => timeOf(bookable, wish, request));
};

/** Another time for a stay, and what it costs then; nothing where it is not sold. */
export const timeOf = (bookable: Bookable, wish: StayWish, request: StayFields): Alternative[] => {
  const { quantity, unitId, audience, usePasses } = wish;
  const decided = decideStay(bookable, { ...request, quantity, unitId, audience, usePasses });
  if (!decided.ok) return [];
  const { place, resource } = bookable;
  const { stay, price } = decided.value;
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
