import { readBusyUnits } from '@escale/db/availability';
import type { Bookable } from '@escale/db/bookings';
import { type BusyUnit, takes } from '@escale/shared/availability';
import {
  allocatedPeriod,
  type StayOption,
  type SuggestedStay,
  suggestedStays,
} from '@escale/shared/bookings';
import { endOfLocalDay, instantText, isLocalDate, minuteMs, startOfLocalDay } from '@escale/shared/kernel';
import { tariffsInForce } from '@escale/shared/pricing';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookableResource } from './bookable-resource.ts';

export type SuggestionWish = { resourceId: string; date: string; quantity?: number };

/** The usual stays of a date with price and room, in two statements whatever the number of stays. */
export const suggestStays = async (ports: Ports, wish: SuggestionWish): Promise<SuggestedStay[]> => {
  const { date, quantity = 1 } = wish;
  if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  const bookable = await bookableResource(ports, null, wish.resourceId);
  const { calendar, resource, now, place } = bookable;
  const { rules } = resource;
  const tariffs = tariffsInForce(bookable.tariffs, date);
  const options = suggestedStays({ calendar, rules, now, date, tariffs, quantity });
  const day = {
    start: startOfLocalDay(date, place.timeZone),
    end: endOfLocalDay(date, place.timeZone) + (24 * 60 + rules.bufferMinutes) * minuteMs,
  };
  const busy = await readBusyUnits(ports.database, { placeIds: [place.id], period: day });
  return options.flatMap((option) => suggestionOf(bookable, option, busy, quantity));
};

const suggestionOf = (
  bookable: Bookable,
  option: StayOption,
  busy: BusyUnit[],
  quantity: number,
): SuggestedStay[] => {
  if (!option.outcome.ok) return [];
  const { resource, place } = bookable;
  const { stay, price } = option.outcome.value;
  const period = allocatedPeriod(stay.interval, resource.rules.bufferMinutes);
  const { fits, unitsFree } = takes(resource, busy, period, quantity);
  return [
    {
      formula: option.formula,
      half: option.half,
      start: instantText(stay.interval.start, place.timeZone),
      end: instantText(stay.interval.end, place.timeZone),
      available: fits,
      unitsFree,
      total: price.totalCents,
      currency: price.currency,
    },
  ];
};
