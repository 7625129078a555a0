import { type OpeningWeek, textOfMinute } from '@escale/shared/kernel';
import { type OpeningHours, textOfWeekly } from '@escale/shared/places';

/** A week as it is written. */
export const openingHoursOf = (week: OpeningWeek & { isExample: boolean }): OpeningHours => ({
  validFrom: week.validFrom,
  weekly: textOfWeekly(week.weekly),
  halfDaySplit: textOfMinute(week.halfDaySplitMinute),
  closesOnPublicHolidays: week.closesOnPublicHolidays,
  example: week.isExample,
});
