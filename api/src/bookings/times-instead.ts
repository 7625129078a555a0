import type { Executor } from '@escale/db';
import { type Bookable, readSeatsOfMany } from '@escale/db/bookings';
import type { Alternative, SeriesQuoteRequest, TakenSeat } from '@escale/shared/bookings';
import { dayMs, type Interval, overlaps } from '@escale/shared/kernel';
import { freeTimes } from './free-times.ts';
import { packingGroupOfBookable } from './packing-group.ts';
import type { PlannedOccurrence, SeriesPlan } from './plan-series.ts';

/** A year of dates may be full: for so many of them it is looked around, and so many days. */
const MOST_DATES = 10;
const DAYS_AROUND = 3;

/**
 * The nearest times for the first dates of a series that can't be had, beside all its other dates and at the price
 * that such a stay costs after them. In one statement.
 */
export const timesInstead = async (
  executor: Executor,
  bookable: Bookable,
  request: SeriesQuoteRequest,
  plan: SeriesPlan,
): Promise<ReadonlyMap<PlannedOccurrence, Alternative[]>> => {
  const missing = plan.occurrences.filter(({ reason }) => reason !== null && !whollyRefused.has(reason));
  const asked = missing.slice(0, MOST_DATES);
  if (asked.length === 0) return new Map();
  const group = packingGroupOfBookable(bookable);
  const { placeId, unitIds } = group;
  const windows = asked.map(({ period }) => windowAround(period));
  const seats = await readSeatsOfMany(
    executor,
    windows.map((period) => ({ placeId, unitIds, period })),
  );
  const { quantity = 1, unitId, audience, usePasses } = request;
  return new Map(
    asked.flatMap((occurrence, nth) => {
      const { period: interval, date: startsOn, fields } = occurrence;
      const window = windows[nth] ?? interval;
      const room = { ...group, taken: takenIn(window, seats.get(nth) ?? [], plan), now: bookable.now };
      const wish = { ...fields, quantity, unitId, audience, usePasses };
      const stay = { interval, startsOn };
      const left = { ...bookable, holdings: plan.holdings };
      const times = freeTimes({ bookable: left, wish, stay, quantity, days: DAYS_AROUND }, room, window);
      return times.length > 0 ? [[occurrence, times]] : [];
    }),
  );
};

/** No other time would do. */
const whollyRefused: ReadonlySet<string> = new Set(['place-not-open-for-bookings', 'training-required']);

const windowAround = ({ start, end }: Interval): Interval => ({
  start: start - (DAYS_AROUND + 1) * dayMs,
  end: end + (DAYS_AROUND + 1) * dayMs,
});

/** As it would be once the other dates are placed, whoever has moved for them. */
const takenIn = (window: Interval, seats: readonly TakenSeat[], { taken }: SeriesPlan): TakenSeat[] => {
  const planned = taken.filter((seat) => overlaps(seat, window));
  return [...new Map([...seats, ...planned].map((seat) => [seat.id, seat])).values()];
};
