import { readFreeUnits } from '@escale/db/availability';
import type { Bookable } from '@escale/db/bookings';
import type { FreeUnit } from '@escale/shared/availability';
import type { Quote, QuoteRequest } from '@escale/shared/bookings';
import { type Actor, hourMs, type Instant, instantText, minuteMs } from '@escale/shared/kernel';
import { openDaysOf } from '@escale/shared/places';
import { nextSteps, stepsAheadMs } from '@escale/shared/pricing';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookableResource } from './bookable-resource.ts';
import { type DecidedStay, decideStay } from './decide-stay.ts';

/** What a stay costs and whether it fits; nothing is held, so another may be quicker. */
export const quoteStay = async (ports: Ports, actor: Actor | null, request: QuoteRequest): Promise<Quote> => {
  const bookable = await bookableResource(ports, actor, request.resourceId);
  const decided = decideStay(bookable, request);
  if (!decided.ok) throw new Refused(decided.refusal);
  const { period } = decided.value;
  const unitIds = bookable.resource.units.map(({ id }) => id);
  const free = await readFreeUnits(ports.database, { placeId: bookable.place.id, unitIds, period });
  return quoteOf(bookable, decided.value, request.unitId, free);
};

const quoteOf = (
  bookable: Bookable,
  decided: DecidedStay,
  unitId: string | undefined,
  free: FreeUnit[],
): Quote => {
  const { place, resource } = bookable;
  const { stay, price, quantity } = decided;
  const needed = resource.allocation === 'all' ? resource.units.length : quantity;
  const wantedIsFree = unitId === undefined || free.some((unit) => unit.unitId === unitId);
  return {
    available: place.status === 'published' && wantedIsFree && free.length >= needed,
    unitsFree: free.length,
    start: instantText(stay.interval.start, place.timeZone),
    end: instantText(stay.interval.end, place.timeZone),
    total: price.totalCents,
    currency: price.currency,
    net: price.netCents,
    vat: price.vatCents,
    lines: price.lines,
    nextSteps: stepsAfter(bookable, decided, latestEndOf(free, needed)),
    cancellation: deadlinesOf(bookable, stay.interval.start),
  };
};

/** How long enough of the free units stay free together. */
const latestEndOf = (free: readonly FreeUnit[], needed: number): Instant => {
  const ends = free.map(({ freeUntil }) => freeUntil ?? Number.POSITIVE_INFINITY).sort((a, b) => b - a);
  return ends[needed - 1] ?? 0;
};

const stepsAfter = (bookable: Bookable, decided: DecidedStay, freeUntil: Instant): Quote['nextSteps'] => {
  const { place, resource, calendar } = bookable;
  const { stay, price, tariffs, quantity } = decided;
  const { bufferMinutes, maxMinutes, slotMinutes } = resource.rules;
  const latestEnd = Math.min(
    freeUntil - bufferMinutes * minuteMs,
    stay.interval.start + maxMinutes * minuteMs,
  );
  const openDays = openDaysOf(calendar, { ...stay.interval, end: stay.interval.end + stepsAheadMs });
  const { totalCents } = price;
  const steps = nextSteps({
    stay: stay.interval,
    openDays,
    slotMinutes,
    tariffs,
    quantity,
    totalCents,
    latestEnd,
  });
  return steps.map((step) => ({
    start: instantText(step.stay.start, place.timeZone),
    end: instantText(step.stay.end, place.timeZone),
    total: step.totalCents,
    extraCents: step.extraCents,
  }));
};

/** The tiers as dates, the most generous first; after the last of them nothing comes back. */
const deadlinesOf = ({ resource, place }: Bookable, start: Instant): Quote['cancellation'] =>
  resource.cancellationPolicy
    .toSorted((a, b) => b.hoursBefore - a.hoursBefore)
    .map(({ hoursBefore, refundPercent }) => ({
      until: instantText(start - hoursBefore * hourMs, place.timeZone),
      refundPercent,
    }));
