import { addDays, addMonths, type LocalDate } from '../kernel/index.ts';

/** The last day of the month of a subscription in which a date lies, its first month where the date comes before. */
export function endOfSubscriptionMonth(startsOn: LocalDate, date: LocalDate): LocalDate {
  let endsOn = addDays(addMonths(startsOn, 1), -1);
  for (let months = 2; endsOn < date; months++) endsOn = addDays(addMonths(startsOn, months), -1);
  return endsOn;
}
