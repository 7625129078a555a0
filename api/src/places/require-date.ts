import { isLocalDate, type LocalDate } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/** @throws Refused malformed-date: the calendar has no such date */
export const requireDate = (date: string): LocalDate => {
  if (!isLocalDate(date)) throw new Refused({ code: 'malformed-date', date });
  return date;
};
