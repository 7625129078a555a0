import type { Executor } from '@escale/db';
import { readPlaceDetail } from '@escale/db/places';
import { openingHoursOf } from './opening-hours-of.ts';

/** The weeks of a place that hold or will hold, as they stand; a version of them is one of its hours. */
export const readOpeningWeeks = async (executor: Executor, slug: string) => {
  const row = await readPlaceDetail(executor, slug);
  const weeks = row?.weeks ?? [];
  const current = weeks.findLast(({ validFrom }) => validFrom <= (row?.today ?? ''));
  return weeks.filter((week) => week === current || week.validFrom > (row?.today ?? '')).map(openingHoursOf);
};
