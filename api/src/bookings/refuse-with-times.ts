import type { Bookable } from '@escale/db/bookings';
import type { SeriesQuoteRequest } from '@escale/shared/bookings';
import { instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { planSeries } from './plan-series.ts';
import { timesInstead } from './times-instead.ts';

/**
 * Adds to a series that was refused for some of its dates the times nearest to them, after the rollback and outside
 * every lock; every other error goes on as it is.
 * @throws whatever it was given
 */
export const refuseWithTimes = async (
  { database }: Ports,
  bookable: Bookable,
  request: SeriesQuoteRequest,
  error: unknown,
): Promise<never> => {
  if (!(error instanceof Refused) || error.refusal.code !== 'series-conflict') throw error;
  const instead = await timesInstead(
    database,
    bookable,
    request,
    await planSeries(database, bookable, request),
  );
  const { timeZone } = bookable.place;
  const found = new Map(
    [...instead].map(([{ period }, alternatives]) => [instantText(period.start, timeZone), alternatives]),
  );
  const conflicts = error.refusal.conflicts.map((conflict) => {
    const alternatives = found.get(conflict.start);
    return alternatives ? { ...conflict, alternatives } : conflict;
  });
  throw new Refused({ code: 'series-conflict', conflicts });
};
