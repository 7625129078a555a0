import { readFreeUnits } from '@escale/db/availability';
import type { Bookable } from '@escale/db/bookings';
import type { FreeUnit } from '@escale/shared/availability';
import { paidDatesOf, type Quote, seatStay, type WholeQuoteRequest } from '@escale/shared/bookings';
import { type Actor, type Instant, instantText, type LocalDate, minuteMs } from '@escale/shared/kernel';
import { openDaysOf } from '@escale/shared/places';
import { audiencesOn, nextSteps, stepsAheadMs } from '@escale/shared/pricing';
import { rulesInForce } from '@escale/shared/resources';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { againstSale } from './against-sale.ts';
import { bookableResource } from './bookable-resource.ts';
import { cancellationDeadlines } from './cancellation-deadlines.ts';
import { type DecidedStay, decideStay } from './decide-stay.ts';
import { findAlternatives } from './find-alternatives.ts';
import { readRoom } from './read-room.ts';
import { againstQuota } from './require-within-quota.ts';
import { unitsNeeded } from './units-needed.ts';
import { type WithVoucher, withVoucher } from './with-voucher.ts';

/** What a stay costs and whether it fits; nothing is held, so another may be quicker. */
export const quoteWholeStay = async (
  ports: Ports,
  actor: Actor | null,
  request: WholeQuoteRequest,
): Promise<Quote> => {
  const found = await bookableResource(ports, actor, request.resourceId);
  const memberId = actor?.memberId ?? null;
  const bookable = await withVoucher(ports.database, found, { ...request, memberId });
  return quoteOfBookable(ports, bookable, request, memberId);
};

/** The same for who has read what decides about it. */
export const quoteOfBookable = async (
  ports: Ports,
  bookable: WithVoucher,
  request: WholeQuoteRequest,
  memberId: string | null,
): Promise<Quote> => {
  const decided = decideStay(bookable, request);
  if (!decided.ok) throw new Refused(decided.refusal);
  const { period } = decided.value;
  const { id: resourceId, placeId, unitIds } = bookable.resource;
  const free = await readFreeUnits(ports.database, { placeId, resourceId, unitIds, period });
  const fits = await hasRoom(ports, bookable, { decided: decided.value, unitId: request.unitId, free });
  const quota = await againstQuota(ports.database, bookable, decided.value, memberId);
  const quote = quoteOf(bookable, decided.value, free, fits ? (quota?.code ?? null) : 'slot-unavailable');
  if (fits || againstSale(bookable)) return quote;
  const refused = { bookable, wish: request, decided: decided.value, memberId };
  return { ...quote, alternatives: await findAlternatives(ports, refused) };
};

type Asked = { decided: DecidedStay; unitId: string | undefined; free: readonly FreeUnit[] };

/** Free all along, or free once others are seated anew: the same answer that placing would give. */
const hasRoom = async (ports: Ports, bookable: Bookable, asked: Asked): Promise<boolean> => {
  const { decided, unitId: wantedUnitId, free } = asked;
  const { quantity, period } = decided;
  const { allocation, unitIds } = bookable.resource;
  const wantedIsFree = wantedUnitId === undefined || free.some((unit) => unit.unitId === wantedUnitId);
  if (wantedIsFree && free.length >= unitsNeeded(bookable, decided.quantity)) return true;
  const wish = { allocation, unitIds, quantity, wantedUnitId, period };
  return seatStay(wish, await readRoom(ports.database, bookable, period)).outcome === 'fits';
};

type Obstacle = 'slot-unavailable' | 'quota-reached';

const quoteOf = (
  bookable: Bookable,
  decided: DecidedStay,
  free: FreeUnit[],
  obstacle: Obstacle | null,
): Quote => {
  const { place } = bookable;
  const { stay, price } = decided;
  const needed = unitsNeeded(bookable, decided.quantity);
  const against = againstSale(bookable)?.code ?? obstacle;
  return {
    available: against === null,
    ...(against !== null && { reason: against }),
    unitsFree: obstacle === 'slot-unavailable' ? free.length : Math.max(free.length, needed),
    start: instantText(stay.interval.start, place.timeZone),
    end: instantText(stay.interval.end, place.timeZone),
    total: price.totalCents,
    currency: price.currency,
    net: price.netCents,
    vat: price.vatCents,
    lines: price.lines,
    nextSteps: decided.voucher ? [] : stepsAfter(bookable, decided, latestEndOf(free, needed)),
    cancellation: cancellationDeadlines(bookable, stay.interval.start),
  };
};

/** How long enough of the free units stay free together. */
const latestEndOf = (free: readonly FreeUnit[], needed: number): Instant => {
  const ends = free.map(({ freeUntil }) => freeUntil ?? Number.POSITIVE_INFINITY).sort((a, b) => b - a);
  return ends[needed - 1] ?? 0;
};

/** What is longer is asked for by its end. */
const rulesByTheClock = ({ resource, audiences }: Bookable, date: LocalDate) =>
  rulesInForce(resource.rules, { date, formula: 'hour', audiences: audiencesOn(audiences, date) });

const stepsAfter = (bookable: Bookable, decided: DecidedStay, freeUntil: Instant): Quote['nextSteps'] => {
  const { place, resource, calendar } = bookable;
  const { stay, price, tariffs, quantity, lanes, usePasses } = decided;
  const { passes } = bookable.holdings;
  const { bufferMinutes, slotMinutes } = resource.rules;
  const { maxMinutes } = rulesByTheClock(bookable, stay.startsOn);
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
    caps: lanes.map(({ cap }) => cap),
    paidDatesOf: (longer) =>
      paidDatesOf({ stay: longer, openDays, slotMinutes, tariffs, quantity, passes, usePasses }),
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
