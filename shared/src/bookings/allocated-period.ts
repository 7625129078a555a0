import { type Interval, minuteMs } from '../kernel/index.ts';

/** What the units are taken for: the stay and the buffer after it, which may reach past closing. */
export function allocatedPeriod(stay: Interval, bufferMinutes: number): Interval {
  return { start: stay.start, end: stay.end + bufferMinutes * minuteMs };
}
