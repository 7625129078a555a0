import type { StandingStay } from '@escale/db/rehearsals';
import type { OpeningWeek } from '@escale/shared/kernel';
import type { OpeningCalendar } from '@escale/shared/places';
import { withWeek } from '@escale/shared/rehearsals';
import { openMinutesByDay } from '@escale/shared/statistics';

/** Stays that stand with hours in which the place would be closed: they keep them until somebody does something. */
export const closedOn = (
  calendar: OpeningCalendar,
  week: OpeningWeek,
  stays: readonly StandingStay[],
): StandingStay[] => {
  const changed = withWeek(calendar, week);
  return stays.filter(({ period }) => {
    const after = new Map(openMinutesByDay(changed, period).map(({ date, minutes }) => [date, minutes]));
    return openMinutesByDay(calendar, period).some(({ date, minutes }) => minutes > (after.get(date) ?? 0));
  });
};
