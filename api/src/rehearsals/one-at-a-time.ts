import { Refused } from '../refused.ts';

/** Whoever comes when so many wait already would wait longer than a request may take. */
const MOST_WAITING = 4;
const RETRY_SECONDS = 20;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * Replays are work, and this process has other people to serve: they run one after the other.
 * @throws Refused too-many-requests
 */
export const oneAtATime = async <T>(work: () => Promise<T>): Promise<T> => {
  if (waiting >= MOST_WAITING)
    throw new Refused({ code: 'too-many-requests', retryAfterSeconds: RETRY_SECONDS });
  waiting += 1;
  const turn = last.then(work, work);
  last = turn.catch(() => null);
  try {
    return await turn;
  } finally {
    waiting -= 1;
  }
};
