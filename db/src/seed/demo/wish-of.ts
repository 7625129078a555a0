import type { StayFields } from '@escale/shared/bookings';
import { instantText, minuteMs, slotAtOrAfter } from '@escale/shared/kernel';
import type { OpenDay } from '@escale/shared/places';
import type { StayKind } from './demo-place.ts';
import type { PlannedResource } from './plan-place.ts';
import type { Random } from './random.ts';

/** A request as a person would send it for that day. */
export const wishOf = (
  kind: StayKind,
  day: OpenDay,
  resource: PlannedResource,
  random: Random,
): StayFields => {
  const { date } = day;
  if (kind === 'hours')
    return hoursOf(day, minutesWanted(resource, random), resource.rules.slotMinutes, random);
  if (kind === 'half_day')
    return { formula: kind, date, half: random.chance(0.55) ? 'morning' : 'afternoon' };
  if (kind === 'days') return { formula: 'day', date, count: 2 + random.below(2) };
  return { formula: kind, date, count: 1 };
};

/** Two to four hours at a desk, one to three in a room, a few quarters of an hour where no more is let. */
const minutesWanted = ({ kind, rules }: PlannedResource, random: Random): number => {
  if (rules.maxMinutes <= 120) return rules.slotMinutes * (1 + random.below(3));
  return kind === 'desk' ? 120 + 30 * random.below(5) : 60 + 30 * random.below(5);
};

/** Somewhere in the day, more often in its first half, on the grid and inside one stretch of opening hours. */
const hoursOf = (
  { open, timeZone }: OpenDay,
  minutes: number,
  slotMinutes: number,
  random: Random,
): StayFields => {
  const { start, end } = random.pick(open);
  const room = Math.max(0, (end - start) / minuteMs - minutes);
  const offset = Math.floor((Math.min(random.next(), random.next()) * room) / slotMinutes) * slotMinutes;
  const from = slotAtOrAfter(start + offset * minuteMs, slotMinutes, timeZone);
  const until = Math.min(from + minutes * minuteMs, end);
  return { start: instantText(from, timeZone), end: instantText(until, timeZone) };
};
