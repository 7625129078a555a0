import { addDays, clip, type Interval, type LocalDate, minuteMs, minutesOf } from '../kernel/index.ts';
import { openDay, openDaysOf } from '../places/index.ts';
import type { CountedPlace, CountedUnit, Taken } from './counted.ts';
import { type CountedDay, DaySums } from './day-sums.ts';
import { type OpenHour, openHours } from './open-hours.ts';

export type DateRange = { from: LocalDate; to: LocalDate };

/**
 * The minutes of units between two dates, both included, by date and group of units: open less closures, booked, and
 * used, inside the opening hours (DOMAIN, Statistics). What runs past midnight belongs to the date it opened on.
 */
export function countMinutes<G extends string>(
  { calendar, units, taken }: CountedPlace,
  { from, to }: DateRange,
  groupOf: (unit: CountedUnit) => G,
): CountedDay<G>[] {
  const sums = new DaySums<G>();
  const hoursOf = new Map<LocalDate, OpenHour[]>();
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const hours = openHours(openDay(calendar, date));
    hoursOf.set(date, hours);
    for (const [group, count] of countUnits(units, date, groupOf))
      for (const { hour, open } of hours) sums.add(date, group, hour, { open: minutesOf(open) * count });
  }
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  for (const { unitId, period, counts } of taken) {
    const unit = unitOf.get(unitId);
    if (!unit) continue;
    const whole = wholeMinutes(period);
    for (const { date } of openDaysOf(calendar, whole)) {
      if (!existsOn(unit, date)) continue;
      for (const { hour, open } of hoursOf.get(date) ?? [])
        for (const inside of clip([open], whole))
          sums.add(date, groupOf(unit), hour, countedAs(counts, minutesOf(inside)));
    }
  }
  return sums.days();
}

function countUnits<G>(units: readonly CountedUnit[], date: LocalDate, groupOf: (unit: CountedUnit) => G) {
  const counts = new Map<G, number>();
  for (const unit of units) {
    if (!existsOn(unit, date)) continue;
    const group = groupOf(unit);
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}

function existsOn({ validFrom, validUntil }: CountedUnit, date: LocalDate): boolean {
  return validFrom <= date && (validUntil === null || date < validUntil);
}

/** What somebody gave up early ends at any second; statistics go by the minute, each counted to one side. */
export function wholeMinutes({ start, end }: Interval): Interval {
  return { start: Math.round(start / minuteMs) * minuteMs, end: Math.round(end / minuteMs) * minuteMs };
}

function countedAs(counts: Taken['counts'], minutes: number) {
  if (counts === 'closed') return { open: -minutes };
  return counts === 'used' ? { booked: minutes, used: minutes } : { booked: minutes };
}
