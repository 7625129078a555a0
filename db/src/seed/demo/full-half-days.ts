import type { StayFields } from '@escale/shared/bookings';
import { addDays, type Interval, instantText, minuteMs, weekdayOf } from '@escale/shared/kernel';
import { openDay } from '@escale/shared/places';
import type { FrontDesk } from './front-desk.ts';
import type { Moment, PlannedPlace } from './plan-place.ts';
import type { Random } from './random.ts';

/** Next Tuesday morning and next Thursday afternoon Casaco's open space is full, so that a refusal can be seen. */
export const fillHalfDays = (
  place: PlannedPlace,
  desk: FrontDesk,
  { today }: Moment,
  random: Random,
  memberIds: readonly string[],
): void => {
  const resource = place.resources.find(({ kind }) => kind === 'desk');
  if (place.slug !== 'casaco' || !resource) return;
  const nextMonday = addDays(today, 8 - weekdayOf(today));
  const halves = [
    { date: addDays(nextMonday, 1), half: 'morning' },
    { date: addDays(nextMonday, 3), half: 'afternoon' },
  ] as const;
  const { timeZone } = place.calendar;
  const bookAll = (wish: StayFields) => {
    while (desk.book({ resource, memberId: random.pick(memberIds), wish }));
  };
  for (const { date, half } of halves) {
    bookAll({ formula: 'half_day', date, half });
    const { open, splitAt } = openDay(place.calendar, date);
    const opening = open[0]?.start;
    const closing = open.at(-1)?.end;
    if (opening === undefined || closing === undefined || splitAt === null) continue;
    const period = half === 'morning' ? { start: opening, end: splitAt } : { start: splitAt, end: closing };
    for (const { start, end } of hoursOf(period))
      bookAll({ start: instantText(start, timeZone), end: instantText(end, timeZone) });
  }
};

/** What half-days leave open between other people's hours: two hours, one, or half of one. */
const hoursOf = ({ start, end }: Interval): Interval[] =>
  [120, 60, 30].flatMap((minutes) => {
    const last = (end - start) / minuteMs - minutes;
    return Array.from({ length: Math.floor(last / 30) + 1 }, (_, index) => {
      const from = start + index * 30 * minuteMs;
      return { start: from, end: from + minutes * minuteMs };
    });
  });
