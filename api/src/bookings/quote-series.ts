import type { Alternative, SeriesQuote, SeriesQuoteRequest } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { bookableResource } from './bookable-resource.ts';
import { textsOf } from './free-times.ts';
import { type PlannedOccurrence, planSeries } from './plan-series.ts';
import { timesInstead } from './times-instead.ts';

/** A year of dates is a third of a second of work, which is not done for whoever knocks. */
const MOST_DATES_FOR_STRANGERS = 60;

/** Every date of a series with its price, or with what stands against it and the nearest times; nothing is held. */
export const quoteSeries = async (
  ports: Ports,
  actor: Actor | null,
  request: SeriesQuoteRequest,
): Promise<SeriesQuote> => {
  const { database } = ports;
  const bookable = await bookableResource(ports, actor, request.resourceId);
  const plan = await planSeries(database, bookable, request, actor ? undefined : MOST_DATES_FOR_STRANGERS);
  const instead = await timesInstead(database, bookable, request, plan);
  const { timeZone } = bookable.place;
  return {
    occurrences: plan.occurrences.map((one) => occurrenceOf(one, timeZone, instead.get(one))),
    total: plan.occurrences.reduce((sum, { totalCents }) => sum + (totalCents ?? 0), 0),
    currency: 'EUR',
  };
};

const occurrenceOf = (
  { period, reason, totalCents }: PlannedOccurrence,
  timeZone: string,
  alternatives: Alternative[] | undefined,
): SeriesQuote['occurrences'][number] => ({
  ...textsOf(period, timeZone),
  available: reason === null,
  total: totalCents,
  ...(reason !== null && { reason }),
  ...(alternatives && { alternatives }),
});
