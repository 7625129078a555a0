import type { CancelledSeries } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { rolledBack } from '../rolled-back.ts';
import { endStaysOfSeries, readEnding, type SeriesEnd } from './end-stays-of-series.ts';

/**
 * What cancelling those dates would give back, found by cancelling them and rolling back: under the month's cap the
 * refunds depend on each other.
 * @throws Refused not-found | malformed-date | range-backwards
 */
export const previewSeriesEnd = async (
  ports: Ports,
  actor: Actor,
  ending: SeriesEnd,
): Promise<CancelledSeries> => {
  const ended = await readEnding(ports, actor, ending);
  return rolledBack(ports, (tx) => endStaysOfSeries(ports, tx, ended));
};
