import { addDays, addMonths, daysBetween, type LocalDate, weekdayOf } from '@escale/shared/kernel';
import { openDay } from '@escale/shared/places';
import type { StayKind } from './demo-place.ts';
import type { FrontDesk } from './front-desk.ts';
import type { Moment, PlannedPlace, PlannedResource } from './plan-place.ts';
import type { Random } from './random.ts';
import { wishOf } from './wish-of.ts';

export const PAST_DAYS = 92;
const COMING_DAYS = 62;

/** How much of a working week falls on each day, Monday first: Tuesday and Thursday are the full ones. */
export const weekdayShare = [0.66, 0.82, 0.66, 0.84, 0.5, 0.36, 0.2];

/** How much of a unit's day a stay takes, about. */
const weights: Record<StayKind, number> = { hours: 0.28, half_day: 0.5, day: 1, days: 2.5, week: 4.5 };

/** The months before and the weeks after today, day by day, as people would have booked them. */
export const fillPlace = (
  place: PlannedPlace,
  desk: FrontDesk,
  moment: Moment,
  random: Random,
  memberIds: readonly string[],
): void => {
  const someone = () => random.pick(memberIds);
  for (const resource of place.resources) letByTheMonth(resource, desk, moment, random, someone);
  for (let days = -PAST_DAYS; days <= COMING_DAYS; days++) {
    const date = addDays(moment.today, days);
    const day = openDay(place.calendar, date);
    if (day.open.length === 0) continue;
    for (const resource of place.resources) {
      let left = wantedOn(date, resource, moment, random);
      while (left > 0.1) {
        const kind = random.weighted(resource.demand.mix, 'day');
        left -= weights[kind];
        const wish = wishOf(kind, day, resource, random);
        const isCancelled = random.chance(0.06);
        const unitId = random.chance(0.06) ? random.pick(resource.unitIds) : undefined;
        desk.book({ resource, memberId: someone(), wish, isCancelled, unitId });
      }
    }
  }
};

/** Unit-days asked for on a date; people book the coming weeks little by little. */
const wantedOn = (date: LocalDate, resource: PlannedResource, { today }: Moment, random: Random): number => {
  const { share, residents = 0 } = resource.demand;
  const ahead = Math.max(0, daysBetween(today, date));
  const known = Math.max(0.18, 1 - ahead / 45);
  const mood = 0.85 + 0.3 * random.next();
  const open = resource.unitIds.length - residents;
  const wanted = share * (weekdayShare[weekdayOf(date) - 1] ?? 0) * mood * known * open;
  // A single room is taken on some days and not on others, rather than a little every day.
  return open > 3 ? wanted : random.chance(Math.min(1, wanted * 1.6)) ? Math.max(0.28, wanted) : 0;
};

/** Residents keep one seat of their own, month after month. */
const letByTheMonth = (
  resource: PlannedResource,
  desk: FrontDesk,
  { today }: Moment,
  random: Random,
  someone: () => string,
): void => {
  for (let resident = 0; resident < (resource.demand.residents ?? 0); resident++) {
    const memberId = someone();
    const first = addDays(today, -PAST_DAYS + random.below(28));
    for (let month = 0; month < 4; month++) {
      const wish = { formula: 'month', date: addMonths(first, month), count: 1 } as const;
      desk.book({ resource, memberId, wish, unitId: resource.unitIds[resident] });
    }
  }
};
