import type { OpeningHours } from '@escale/shared/places';

type Weekly = OpeningHours['weekly'];
export type Weekday = keyof Weekly;
export type HoursGroup = { first: Weekday; last: Weekday; intervals: [string, string][] };

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Neighbouring days with the same hours, as a sign on the door groups them. */
export function hoursGroups(weekly: Weekly): HoursGroup[] {
  return weekdays.reduce<HoursGroup[]>((groups, day) => {
    const intervals = weekly[day];
    const last = groups.at(-1);
    if (last && JSON.stringify(last.intervals) === JSON.stringify(intervals)) last.last = day;
    else groups.push({ first: day, last: day, intervals });
    return groups;
  }, []);
}
