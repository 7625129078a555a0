import { readBusyUnits } from '@escale/db/availability';
import type { Bookable } from '@escale/db/bookings';
import { type BusyUnit, takes } from '@escale/shared/availability';
import {
  allocatedPeriod,
  type Room,
  type Stay,
  type StayOption,
  type SuggestedStay,
  seatStay,
  suggestedStays,
} from '@escale/shared/bookings';
import { type Actor, hull, type Interval, instantText, isLocalDate } from '@escale/shared/kernel';
import { audiencesOn, type Price, tariffsInForce } from '@escale/shared/pricing';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { againstSale } from './against-sale.ts';
import { bookableResource } from './bookable-resource.ts';
import { readRoom } from './read-room.ts';
import { unitsNeeded } from './units-needed.ts';

export type SuggestionWish = { resourceId: string; date: string; quantity?: number };

type Found = { stay: Stay; price: Price; option: StayOption; period: Interval };

/** The usual stays of a date with price and room, in three statements at most whatever the number of stays. */
export const suggestStays = async (
  ports: Ports,
  actor: Actor | null,
  wish: SuggestionWish,
): Promise<SuggestedStay[]> => {
  const { date, quantity = 1 } = wish;
  if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  const bookable = await bookableResource(ports, actor, wish.resourceId);
  const { calendar, resource, now, place, holdings } = bookable;
  const { rules } = resource;
  const tariffs = tariffsInForce(bookable.tariffs, date, audiencesOn(bookable.audiences, date));
  const verifiedAudiences = bookable.audiences;
  const wanted = { calendar, rules, now, date, tariffs, quantity, holdings, verifiedAudiences };
  const found = suggestedStays(wanted).flatMap((option): Found[] => {
    if (!option.outcome.ok) return [];
    const { stay, price } = option.outcome.value;
    return [{ option, stay, price, period: allocatedPeriod(stay.interval, rules.bufferMinutes) }];
  });
  if (found.length === 0) return [];
  const day = hull(found.map(({ period }) => period));
  const busy = await readBusyUnits(ports.database, { placeIds: [place.id], period: day });
  const isTight = found.some(({ period }) => !takes(resource, busy, period, quantity).fits);
  const room = isTight ? await readRoom(ports.database, bookable, day) : null;
  return found.map((one) => suggestionOf(bookable, one, { busy, room, quantity }));
};

/** The room is read where somebody may have to be seated anew. */
type Looked = { busy: readonly BusyUnit[]; room: Room | null; quantity: number };

const suggestionOf = (bookable: Bookable, found: Found, { busy, room, quantity }: Looked): SuggestedStay => {
  const { resource, place } = bookable;
  const { option, stay, price, period } = found;
  const { allocation, unitIds } = resource;
  const free = takes(resource, busy, period, quantity);
  const isSeated = () =>
    room !== null && seatStay({ allocation, unitIds, quantity, period }, room).outcome === 'fits';
  const fits = free.fits || isSeated();
  return {
    formula: option.formula,
    half: option.half,
    start: instantText(stay.interval.start, place.timeZone),
    end: instantText(stay.interval.end, place.timeZone),
    available: fits && againstSale(bookable) === null,
    unitsFree: fits ? Math.max(free.unitsFree, unitsNeeded(bookable, quantity)) : free.unitsFree,
    total: price.totalCents,
    currency: price.currency,
  };
};
