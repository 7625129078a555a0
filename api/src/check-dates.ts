import { daysBetween, isLocalDate, type LocalDate } from '@escale/shared/kernel';
import { Refused } from './refused.ts';

/** Civil dates, both included. */
export type DateRange = { from: LocalDate; to: LocalDate };

/** @throws Refused malformed-date | range-backwards | range-too-long */
export const checkDates = ({ from, to }: DateRange, maxDays: number): void => {
  for (const date of [from, to]) if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  if (to < from) throw new Refused({ code: 'range-backwards', from, to });
  if (daysBetween(from, to) >= maxDays) throw new Refused({ code: 'range-too-long', maxDays });
};
