import type { CancelledSeries } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { endStaysOfSeries, readEnding, type SeriesEnd } from './end-stays-of-series.ts';
import { isCancelledSeries } from './kept-answer.ts';

/**
 * Cancels every stay of a series that stands and has not begun, or those of some dates, in one transaction. Room is
 * offered to who waits for it once all of it is free.
 * @throws Refused not-found | malformed-date | range-backwards
 */
export const cancelSeries = async (
  ports: Ports,
  actor: Actor,
  ending: SeriesEnd,
  key: string,
): Promise<Answer<CancelledSeries>> => {
  const ended = await readEnding(ports, actor, ending);
  const { placeId } = ended.series;
  const owner = { placeId, memberId: actor.memberId, key };
  return once(
    ports,
    { ...owner, statusCode: 200, request: { route: 'series-cancellation', ...ending } },
    (tx) => endStaysOfSeries(ports, tx, ended),
    isCancelledSeries,
  );
};
