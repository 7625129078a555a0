import { type Interval, minuteMs } from '../kernel/index.ts';

/** How early one may say that one has come. */
const EARLY_MINUTES = 15;

/** When people may say that they have come: from a little before the start to the end. */
export const checkInPeriod = ({ start, end }: Interval): Interval => ({
  start: start - EARLY_MINUTES * minuteMs,
  end,
});
