import { type Instant, instantText, minuteMs } from '@escale/shared/kernel';
import type { FrontDesk } from './front-desk.ts';
import type { Moment, PlannedPlace } from './plan-place.ts';
import type { Random } from './random.ts';

/** From the half hour under way: how many of them away a stay begins, and how many it lasts. */
const story = [
  { kind: 'desk', starts: 0, lasts: 6, isLate: true },
  { kind: 'desk', starts: -1, lasts: 5, isLate: true },
  { kind: 'desk', starts: 1, lasts: 4 },
  { kind: 'desk', starts: 2, lasts: 6 },
  { kind: 'meeting_room', starts: -1, lasts: 2 },
  { kind: 'meeting_room', starts: 2, lasts: 2 },
] as const;

const HALF_HOUR = 30 * minuteMs;

/** Whenever the demonstration is opened while a place is open, somebody is late, somebody comes, a room is to turn. */
export const tellToday = (
  place: PlannedPlace,
  desk: FrontDesk,
  { now }: Moment,
  random: Random,
  memberIds: readonly string[],
): void => {
  const underWay = Math.floor(now / HALF_HOUR) * HALF_HOUR;
  const text = (at: Instant) => instantText(at, place.calendar.timeZone);
  for (const { kind, starts, lasts, ...more } of story) {
    const start = underWay + starts * HALF_HOUR;
    const wish = { start: text(start), end: text(start + lasts * HALF_HOUR) };
    for (const resource of place.resources.filter((one) => one.kind === kind))
      if (desk.book({ resource, memberId: random.pick(memberIds), wish, ...more })) break;
  }
};
