import type { LocalDate } from '@escale/shared/kernel';
import { requireDate } from '../places/require-date.ts';
import { Refused } from '../refused.ts';

/** @throws Refused malformed-date | range-backwards */
export const requireDates = (from: LocalDate, to: LocalDate): void => {
  for (const date of [from, to]) requireDate(date);
  if (to < from) throw new Refused({ code: 'range-backwards', from, to });
};
