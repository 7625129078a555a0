import type { Instant } from '../kernel/index.ts';
import type { Blocker, PastRequest } from './past-request.ts';

/** One thing that happened; of several at one instant in this order: room is freed before it is asked for. */
const order = { end: 0, miss: 1, block: 2, ask: 3, sell: 4 } as const;

export type Moment =
  | { at: Instant; what: 'ask' | 'sell' | 'miss' | 'end'; request: PastRequest }
  | { at: Instant; what: 'block'; blocker: Blocker };

/** Dates of a series are asked for and sold in one instant, the first of them first. */
const startOf = (moment: Moment): Instant => (moment.what === 'block' ? 0 : moment.request.period.start);

/** All that happened, in the order in which it did. */
export function momentsOf(requests: readonly PastRequest[], blockers: readonly Blocker[]): Moment[] {
  const moments: Moment[] = blockers.map((blocker) => ({ at: blocker.since, what: 'block', blocker }));
  for (const request of requests) {
    const { madeAt, soldAt, missedAt, endedAt } = request;
    moments.push({ at: madeAt, what: 'ask', request }, { at: soldAt, what: 'sell', request });
    if (missedAt !== null) moments.push({ at: missedAt, what: 'miss', request });
    // What ends in the very instant in which it began still ends after it.
    if (endedAt !== null) moments.push({ at: Math.max(endedAt, soldAt + 1), what: 'end', request });
  }
  return moments
    .map((moment, nth) => ({ moment, nth }))
    .sort(
      (a, b) =>
        a.moment.at - b.moment.at ||
        order[a.moment.what] - order[b.moment.what] ||
        startOf(a.moment) - startOf(b.moment) ||
        a.nth - b.nth,
    )
    .map(({ moment }) => moment);
}
