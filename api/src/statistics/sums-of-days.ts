import type { FigureSums, FiguresPlace, PlaceDay } from '@escale/db/statistics';
import { dateKey, type Grouping, weekdayHourKey } from '@escale/shared/statistics';

/** What the days of a place add to each group, as `sumPlaceDays` adds up those that are counted. */
export const sumsOfDays = (
  place: FiguresPlace,
  groupBy: Grouping,
  days: readonly PlaceDay[],
): FigureSums[] =>
  groupBy === 'weekdayHour'
    ? days.flatMap(sumsOfHours)
    : days.map((day) => ({
        key: keyOf(place, groupBy, day),
        open: day.openMinutes,
        booked: day.bookedMinutes,
        used: day.usedMinutes,
        bookings: day.bookings,
        ended: day.ended,
        noShows: day.noShows,
        revenueNetCents: day.revenueNetCents,
      }));

/** Adds up what has the same key, in the order of the keys. */
export const addSums = (parts: readonly FigureSums[]): FigureSums[] => {
  const sums = new Map<string, FigureSums>();
  for (const part of parts) {
    const sum = sums.get(part.key);
    if (!sum) sums.set(part.key, { ...part });
    else for (const figure of figures) sum[figure] += part[figure];
  }
  return [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
};

const figures = ['open', 'booked', 'used', 'bookings', 'ended', 'noShows', 'revenueNetCents'] as const;

const keyOf = (place: FiguresPlace, groupBy: Exclude<Grouping, 'weekdayHour'>, day: PlaceDay): string => {
  if (groupBy === 'total') return groupBy;
  if (groupBy === 'place') return place.slug;
  if (groupBy === 'placeMonth') return `${place.slug} ${dateKey(day.onDate, 'month')}`;
  if (groupBy === 'commune') return place.communeInsee ?? place.communeName;
  if (groupBy === 'resourceKind') return day.kind;
  return dateKey(day.onDate, groupBy);
};

const sumsOfHours = ({ onDate, openHours, bookedHours, usedHours }: PlaceDay): FigureSums[] =>
  openHours.flatMap((open, hour) =>
    open === 0
      ? []
      : [
          {
            key: weekdayHourKey(onDate, hour),
            open,
            booked: bookedHours[hour] ?? 0,
            used: usedHours[hour] ?? 0,
            bookings: 0,
            ended: 0,
            noShows: 0,
            revenueNetCents: 0,
          },
        ],
  );
