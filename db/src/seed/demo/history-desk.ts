import { priceStay, type StayFields } from '@escale/shared/bookings';
import {
  dayMs,
  type Instant,
  type Interval,
  instantText,
  type LocalDate,
  minuteMs,
  weekdayOf,
} from '@escale/shared/kernel';
import type { OpenDay } from '@escale/shared/places';
import type { Price } from '@escale/shared/pricing';
import { pastLife } from './booking-life.ts';
import { demoId } from './demo-id.ts';
import type { DemoBooking } from './front-desk.ts';
import type { PlannedPlace, PlannedResource } from './plan-place.ts';
import type { Random } from './random.ts';
import { emptySeats } from './seats.ts';

type Asked = { date: LocalDate; memberId: string };

/** Places stays that are long over; like the front desk, but each kind of stay is priced by the engine only once. */
export type Archive = {
  day: (
    resource: PlannedResource,
    ask: { day: OpenDay; kind: 'day' | 'half_day' | 'hours'; memberId: string },
  ) => void;
  week: (resource: PlannedResource, ask: Asked) => void;
  month: (resource: PlannedResource, ask: Asked & { nth: number }) => void;
  bookings: DemoBooking[];
};

type Sold = { interval: Interval; price: Price };

export const openArchive = (place: PlannedPlace, now: Instant, random: Random): Archive => {
  const seats = emptySeats();
  const bookings: DemoBooking[] = [];
  const sell = (resource: PlannedResource, wish: StayFields, date: LocalDate): Sold | null => {
    const { rules, tariffs } = resource;
    const context = { calendar: place.calendar, rules, now: Date.parse(date) - 20 * dayMs };
    const priced = priceStay(wish, { ...context, tariffs, verifiedAudiences: [], quantity: 1 });
    return priced.ok ? { interval: priced.value.stay.interval, price: priced.value.price } : null;
  };
  const prices = new Map<string, Price | null>();
  const priceOf = (key: string, price: () => Price | undefined): Price | null => {
    const known = prices.get(key);
    if (known !== undefined) return known;
    const found = price() ?? null;
    prices.set(key, found);
    return found;
  };

  const book = (
    resource: PlannedResource,
    memberId: string,
    { interval, price }: Sold,
    unitId?: string,
  ): void => {
    const { rules, allocation, unitIds } = resource;
    const period = { start: interval.start, end: interval.end + rules.bufferMinutes * minuteMs };
    const candidates = unitId === undefined ? unitIds : [unitId];
    const free = seats.freeUnits(candidates, period).map((one) => one.unitId);
    if (free.length === 0 || (allocation === 'all' && free.length < unitIds.length)) return;
    const taken = allocation === 'all' ? free : [random.pick(free)];
    seats.take(taken, period);
    const createdAt = interval.start - (1 + random.below(12)) * dayMs - random.below(600) * minuteMs;
    bookings.push({
      id: demoId(random, createdAt),
      placeId: place.placeId,
      resourceId: resource.id,
      memberId,
      interval,
      period,
      unitIds: taken,
      pinnedUnitId: unitId ?? null,
      price,
      createdAt,
      life: pastLife(interval, createdAt, random.chance(0.955)),
    });
  };

  const day: Archive['day'] = (resource, { day: of, kind, memberId }) => {
    const { date, open, splitAt, timeZone } = of;
    const [first, last] = [open[0], open.at(-1)];
    if (!first || !last || splitAt === null || now < last.end) return;
    const half = random.chance(0.55) ? 'morning' : 'afternoon';
    const weekday = weekdayOf(date);
    if (kind === 'hours') {
      const minutes = Math.min(120, resource.rules.maxMinutes);
      const room = Math.floor((first.end - first.start) / minuteMs - minutes);
      if (room < 0) return;
      const start = first.start + 60 * random.below(Math.floor(room / 60) + 1) * minuteMs;
      const interval = { start, end: start + minutes * minuteMs };
      const [from, to] = [instantText(start, timeZone), instantText(interval.end, timeZone)];
      const key = `${resource.id} ${weekday} ${from.slice(11, 16)}`;
      const price = priceOf(key, () => sell(resource, { start: from, end: to }, date)?.price);
      if (price) book(resource, memberId, { interval, price });
      return;
    }
    const isDay = kind === 'day';
    const interval = {
      start: isDay || half === 'morning' ? first.start : Math.max(first.start, splitAt),
      end: isDay || half === 'afternoon' ? last.end : Math.min(last.end, splitAt),
    };
    if (interval.end <= interval.start) return;
    const wish: StayFields = isDay ? { formula: 'day', date, count: 1 } : { formula: 'half_day', date, half };
    const price = priceOf(
      `${resource.id} ${weekday} ${isDay ? 'day' : half}`,
      () => sell(resource, wish, date)?.price,
    );
    if (price) book(resource, memberId, { interval, price });
  };

  const long = (
    resource: PlannedResource,
    formula: 'week' | 'month',
    { date, memberId, unitId }: Asked & { unitId?: string },
  ) => {
    const sold = sell(resource, { formula, date, count: 1 }, date);
    // What is cheaper by the day is not asked for by the week.
    if (sold?.price.lines.every((line) => line.formula === formula)) book(resource, memberId, sold, unitId);
  };
  return {
    bookings,
    day,
    week: (resource, ask) => long(resource, 'week', ask),
    month: (resource, { nth, ...ask }) => {
      const unitId = resource.unitIds[nth];
      long(resource, 'month', {
        ...ask,
        ...(unitId !== undefined && resource.allocation === 'any' && { unitId }),
      });
    },
  };
};
