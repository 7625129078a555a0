import { addDays, addMonths, daysBetween, type LocalDate, weekdayOf } from '@escale/shared/kernel';
import { type OpenDay, openDay } from '@escale/shared/places';
import { PAST_DAYS, weekdayShare } from './fill-place.ts';
import type { DemoBooking } from './front-desk.ts';
import { type Archive, openArchive } from './history-desk.ts';
import type { Moment, PlannedPlace, PlannedResource } from './plan-place.ts';
import { type Random, randomFrom } from './random.ts';

/** January first: winter is quiet, spring and the return from summer are full, August is nearly empty. */
const seasons = [0.86, 0.93, 1.04, 1, 0.92, 0.97, 0.72, 0.45, 1.06, 1.1, 1.06, 0.74];

/** People who come to a place sooner or later, and those whom it has from the start. */
const POOL = 80;
const FOUNDERS = 24;

/** What a place lived through from its first day to where `fillPlace` takes over, from a sequence of its own. */
export const fillHistory = (
  place: PlannedPlace,
  { today, now }: Moment,
  memberIds: readonly string[],
): DemoBooking[] => {
  const random = randomFrom(`history of ${place.slug}`);
  const archive = openArchive(place, now, random);
  const last = addDays(today, -PAST_DAYS - 2);
  const length = Math.max(1, daysBetween(place.validFrom, last));
  const someone = personFrom(memberIds, random);
  for (let date = place.validFrom; date <= last; date = addDays(date, 1)) {
    const passed = daysBetween(place.validFrom, date) / length;
    const hour: Hour = {
      archive,
      date,
      last,
      random,
      someone: () => someone(passed),
      level: levelOn(place, date, passed),
    };
    if (date.endsWith('-01')) for (const resource of place.resources) letForAMonth(resource, hour);
    const day = openDay(place.calendar, date);
    if (day.open.length === 0) continue;
    for (const resource of place.resources) {
      if (weekdayOf(date) === 1) letForAWeek(resource, hour);
      letForADay(resource, day, hour);
    }
  }
  return archive.bookings;
};

type Hour = {
  archive: Archive;
  date: LocalDate;
  last: LocalDate;
  random: Random;
  someone: () => string;
  level: number;
};

const levelOn = ({ past }: PlannedPlace, date: LocalDate, passed: number): number => {
  const [first, last] = past.demand;
  const season = seasons[Number(date.slice(5, 7)) - 1] ?? 1;
  return (first + (last - first) * passed) * season;
};

/** Whoever rents a unit by the month does so from its first day. */
const letForAMonth = (
  resource: PlannedResource,
  { archive, date, last, random, someone, level }: Hour,
): void => {
  if (addMonths(date, 1) > last) return;
  for (let resident = 0; resident < (resource.demand.residents ?? 0); resident++)
    if (random.chance(level)) archive.month(resource, { date, nth: resident, memberId: someone() });
};

/** A quarter of the desks that are taken are so for a week: a history of days alone would be long to write. */
const letForAWeek = (
  resource: PlannedResource,
  { archive, date, last, random, someone, level }: Hour,
): void => {
  const { mix, share, residents = 0 } = resource.demand;
  if (!mix.week || addDays(date, 8) > last) return;
  const weeks = Math.round(
    share * 0.42 * level * (resource.unitIds.length - residents) * (0.7 + 0.6 * random.next()),
  );
  for (let nth = 0; nth < weeks; nth++) archive.week(resource, { date, memberId: someone() });
};

const letForADay = (
  resource: PlannedResource,
  day: OpenDay,
  { archive, date, random, someone, level }: Hour,
): void => {
  const { mix, share, residents = 0 } = resource.demand;
  const units = resource.unitIds.length - residents;
  const taken = mix.week ? 0.42 : 0.85;
  const wanted =
    taken * share * (weekdayShare[weekdayOf(date) - 1] ?? 0) * level * units * (0.85 + 0.3 * random.next());
  const stays = Math.floor(wanted) + (random.chance(wanted % 1) ? 1 : 0);
  for (let nth = 0; nth < stays; nth++) {
    const kind = random.weighted<'day' | 'half_day' | 'hours'>(
      { day: (mix.day ?? 0) + (mix.days ?? 0), half_day: mix.half_day ?? 0, hours: mix.hours ?? 0 },
      'day',
    );
    archive.day(resource, { day, kind, memberId: someone() });
  }
};

/** The place's own people in the order in which they found it; those who came first come most. */
const personFrom = (memberIds: readonly string[], random: Random) => {
  const left = [...memberIds];
  const pool = Array.from({ length: Math.min(POOL, left.length) }, () =>
    left.splice(random.below(left.length), 1),
  ).flat();
  return (passed: number): string => {
    const known = FOUNDERS + (pool.length - FOUNDERS) * passed;
    return pool[Math.floor(known * random.next() ** 1.5)] ?? pool[0] ?? '';
  };
};
