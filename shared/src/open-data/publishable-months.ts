import { addDays, type LocalDate } from '../kernel/index.ts';

/** A month is published once it has been over for so long: what is put right by then is in it, and nothing later. */
export const DAYS_TO_PUT_RIGHT = 10;

/** The months, as YYYY-MM, that are over for long enough, from the first day that is counted on. */
export function publishableMonths(firstOn: LocalDate, today: LocalDate): string[] {
  const months: string[] = [];
  // The last day of a month that can be published lies before this one.
  const before = addDays(today, -DAYS_TO_PUT_RIGHT).slice(0, 7);
  for (let month = firstOn.slice(0, 7); month < before; month = monthAfter(month)) months.push(month);
  return months;
}

/** From the first day of a month to its last. */
export function daysOfMonth(month: string): { from: LocalDate; to: LocalDate } {
  return { from: `${month}-01`, to: addDays(`${monthAfter(month)}-01`, -1) };
}

function monthAfter(month: string): string {
  // Thirty-two days from the first always lie in the next one.
  return addDays(`${month}-01`, 32).slice(0, 7);
}
