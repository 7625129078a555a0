import { fieldsOn, nominalPeriod, readFirstOccurrence } from '@escale/shared/bookings';
import { type EventDatesRequest, type EventPeriodRefusal, readEventPeriod } from '@escale/shared/events';
import type { Instant, Interval, LocalDate, Result } from '@escale/shared/kernel';
import { expandRrule } from '../bookings/expand-rrule.ts';
import { Refused } from '../refused.ts';

/** Each date is an event with rooms, mails and a page of its own: a year of weeks is the most. */
const MOST_DATES = 60;

/** `nominal` is where the date stands in the list, even if that night has no such hour. */
export type PlannedDate = {
  date: LocalDate;
  nominal: Interval;
  period: Result<Interval, EventPeriodRefusal>;
};

/**
 * The dates of an event, by the wall clock of the place; the first one's is what was asked for.
 * @throws Refused rrule-… or what is wrong with the first date
 */
export const datesOfEvent = (
  { start, end, rrule }: Pick<EventDatesRequest, 'start' | 'end' | 'rrule'>,
  moment: { timeZone: string; now: Instant },
): PlannedDate[] => {
  const first = readFirstOccurrence({ start, end }, moment.timeZone);
  if (!first.ok) throw new Refused(first.refusal);
  const dates = rrule === undefined ? [first.value.date] : datesOfRule(rrule, first.value);
  return dates.map((date) => {
    const on = fieldsOn(first.value, date);
    const period = readEventPeriod({ start: on.start ?? start, end: on.end ?? end }, moment);
    return { date, nominal: nominalPeriod(first.value, date), period };
  });
};

const datesOfRule = (rrule: string, first: Parameters<typeof expandRrule>[1]): LocalDate[] => {
  const read = expandRrule(rrule, first);
  if (!read.ok) throw new Refused(read.refusal);
  const tooFar = read.value[MOST_DATES];
  if (tooFar !== undefined) throw new Refused({ code: 'rrule-too-long', lastDate: tooFar, most: MOST_DATES });
  return read.value;
};
