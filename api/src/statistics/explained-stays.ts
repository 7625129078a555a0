import type { LocalDate } from '@escale/shared/kernel';
import {
  type DateRange,
  type ExplainedBooking,
  openMinutesByDay,
  spreadMoney,
  wholeMinutes,
} from '@escale/shared/statistics';
import type { CountedRows } from './read-counted.ts';

/** What each stay adds to the figures of these dates; rows for the place's own managers alone. */
export const explainedStays = (
  { calendar, taken, stays }: CountedRows,
  { from, to }: DateRange,
): ExplainedBooking[] => {
  const isAsked = ({ date }: { date: LocalDate }) => from <= date && date <= to;
  const takenBy = Map.groupBy(taken, ({ holderId }) => holderId);
  return stays.flatMap(({ id, reference, status, firstOn, netCents: cents, period }) => {
    let booked = 0;
    let used = 0;
    for (const { period: own, counts } of takenBy.get(id) ?? [])
      for (const { minutes } of openMinutesByDay(calendar, wholeMinutes(own)).filter(isAsked)) {
        booked += minutes;
        if (counts === 'used') used += minutes;
      }
    const earned = spreadMoney(calendar, { period, cents }, firstOn).filter(isAsked);
    const revenueNetCents = earned.reduce((sum, share) => sum + share.cents, 0);
    if (booked === 0 && earned.length === 0) return [];
    return [
      {
        id,
        reference,
        date: firstOn,
        status,
        bookedSeatMinutes: booked,
        usedSeatMinutes: used,
        revenueNetCents,
      },
    ];
  });
};
