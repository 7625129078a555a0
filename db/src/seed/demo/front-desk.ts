import { chooseUnits } from '@escale/shared/availability';
import { allocatedPeriod, priceStay, type StayFields } from '@escale/shared/bookings';
import { dayMs, type Instant, type Interval, minuteMs } from '@escale/shared/kernel';
import type { Price } from '@escale/shared/pricing';
import { awaitedLife, cancelledLife, keptLife, type Life } from './booking-life.ts';
import { demoId } from './demo-id.ts';
import type { Moment, PlannedPlace, PlannedResource } from './plan-place.ts';
import type { Random } from './random.ts';
import { emptySeats } from './seats.ts';

export type DemoBooking = {
  id: string;
  placeId: string;
  resourceId: string;
  memberId: string;
  interval: Interval;
  /** Stay and buffer. */
  period: Interval;
  unitIds: string[];
  pinnedUnitId: string | null;
  price: Price;
  createdAt: Instant;
  life: Life;
};

export type Ask = {
  resource: PlannedResource;
  memberId: string;
  wish: StayFields;
  audiences?: string[];
  isCancelled?: boolean;
  /** Left out: people come, but for a few. */
  comes?: boolean;
  unitId?: string | undefined;
  /** Should be here by now, and isn't. */
  isLate?: boolean;
};

/** Places one booking after the other by the rules of the product; what doesn't fit or isn't sold is refused. */
export type FrontDesk = { book: (ask: Ask) => DemoBooking | null; bookings: DemoBooking[] };

export const openFrontDesk = (place: PlannedPlace, { now }: Moment, random: Random): FrontDesk => {
  const seats = emptySeats();
  const bookings: DemoBooking[] = [];
  const book = (ask: Ask): DemoBooking | null => {
    const { resource, memberId, audiences = [] } = ask;
    const verifiedAudiences = audiences.map((audience) => ({ audience, validUntil: null }));
    const { rules, tariffs, allocation, unitIds } = resource;
    // The horizon and the past are no matter here: stays are made up around today, and booked before they start.
    const context = { calendar: place.calendar, rules, now: now - 130 * dayMs };
    const priced = priceStay(ask.wish, { ...context, tariffs, verifiedAudiences, quantity: 1 });
    if (!priced.ok) return null;
    const { stay, price } = priced.value;
    const { interval } = stay;
    const period = allocatedPeriod(interval, rules.bufferMinutes);
    const units = seats.freeUnits(unitIds, period);
    const wantedUnitId = allocation === 'any' ? ask.unitId : undefined;
    const chosen = chooseUnits({
      units,
      allocation,
      unitCount: unitIds.length,
      quantity: 1,
      period,
      wantedUnitId,
    });
    if (!chosen.ok) return null;
    const createdAt = bookedAt(interval.start, now, random);
    const facts = { interval, createdAt, totalCents: price.totalCents, now };
    const life = ask.isLate
      ? awaitedLife(facts)
      : ask.isCancelled
        ? cancelledLife(facts, random)
        : keptLife(facts, ask.comes ?? random.chance(0.965), random);
    if (!ask.isCancelled) seats.take(chosen.value, period);
    const booking = {
      id: demoId(random, createdAt),
      placeId: place.placeId,
      resourceId: resource.id,
      memberId,
      interval,
      period,
      unitIds: ask.isCancelled ? [] : chosen.value,
      pinnedUnitId: wantedUnitId ?? null,
      price,
      createdAt,
      life,
    };
    bookings.push(booking);
    return booking;
  };
  return { book, bookings };
};

/** Mostly a few days ahead, sometimes weeks; never after now, never after the stay begins. */
const bookedAt = (start: Instant, now: Instant, random: Random): Instant => {
  const days = random.pick([2, 2, 2, 8, 8, 25]);
  const lead = 40 * minuteMs + Math.floor(days * dayMs * random.next());
  const at = start - lead;
  const latest = now - 5 * minuteMs - Math.floor(6 * dayMs * random.next());
  return Math.floor(Math.min(at, latest) / 1_000) * 1_000;
};
