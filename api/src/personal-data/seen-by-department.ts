import { readCountedStays } from '@escale/db/personal-data';
import { readCalendars } from '@escale/db/places';
import { type Actor, addDays } from '@escale/shared/kernel';
import type { SeenStay } from '@escale/shared/personal-data';
import { openMinutesByDay } from '@escale/shared/statistics';
import { checkDates, type DateRange } from '../check-dates.ts';
import type { Ports } from '../ports.ts';

const MAX_DAYS = 366;

/**
 * The rows that a person's stays add to the statistics, in two statements. The department reads their sums by place,
 * unit and day, never whose they are; the person alone sees which are theirs.
 * @throws Refused malformed-date | range-backwards | range-too-long
 */
export const seenByDepartment = async (
  { database }: Ports,
  { memberId }: Actor,
  { from, to }: DateRange,
): Promise<{ items: SeenStay[] }> => {
  checkDates({ from, to }, MAX_DAYS);
  const stays = await readCountedStays(database, { memberId, from, to });
  const placeIds = [...new Set(stays.map(({ placeId }) => placeId))];
  // A stay of months may begin long before the range; only its days in it are shown.
  const calendars = await readCalendars(database, placeIds, {
    from: addDays(from, -800),
    to: addDays(to, 800),
  });
  const items = stays.flatMap(({ placeId, units, status, period, ...stay }) => {
    const calendar = calendars.get(placeId);
    const days = calendar ? openMinutesByDay(calendar, period) : [];
    return days
      .filter(({ date }) => from <= date && date <= to)
      .map(({ date, minutes }) => ({
        bookingId: stay.bookingId,
        placeSlug: stay.placeSlug,
        placeName: stay.placeName,
        resourceKind: stay.resourceKind,
        date,
        bookedSeatMinutes: minutes * units,
        usedSeatMinutes: status === 'checked_in' || status === 'completed' ? minutes * units : 0,
      }));
  });
  return { items };
};
