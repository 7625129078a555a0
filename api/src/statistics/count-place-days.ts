import type { PlaceDay } from '@escale/db/statistics';
import type { LocalDate } from '@escale/shared/kernel';
import type { ResourceKind } from '@escale/shared/resources';
import { countMinutes, type DateRange, type Minutes, spreadMoney } from '@escale/shared/statistics';
import type { CountedRows } from './read-counted.ts';

/** The days of a place by kind of units, counted from its rows. */
export const countPlaceDays = (rows: CountedRows, range: DateRange): PlaceDay[] => {
  const days = new Map<string, PlaceDay>();
  const dayOf = (onDate: LocalDate, kind: ResourceKind): PlaceDay => {
    const day = days.get(`${onDate} ${kind}`) ?? emptyDay(rows.placeId, onDate, kind);
    days.set(`${onDate} ${kind}`, day);
    return day;
  };
  for (const { date, group, hours, open, booked, used } of countMinutes(rows, range, ({ kind }) => kind))
    Object.assign(dayOf(date, group), {
      openMinutes: open,
      bookedMinutes: booked,
      usedMinutes: used,
      openHours: byHour(hours, 'open'),
      bookedHours: byHour(hours, 'booked'),
      usedHours: byHour(hours, 'used'),
    });
  const isCounted = (date: LocalDate) => range.from <= date && date <= range.to;
  for (const stay of rows.stays) {
    const { kind, firstOn, status, usesCheckIn, netCents: cents, period } = stay;
    if (isCounted(firstOn)) {
      const day = dayOf(firstOn, kind);
      day.bookings += 1;
      if (usesCheckIn && (status === 'no_show' || status === 'completed')) day.ended += 1;
      if (usesCheckIn && status === 'no_show') day.noShows += 1;
    }
    for (const share of spreadMoney(rows.calendar, { period, cents }, firstOn))
      if (isCounted(share.date)) dayOf(share.date, kind).revenueNetCents += share.cents;
  }
  return [...days.values()];
};

const emptyDay = (placeId: string, onDate: LocalDate, kind: ResourceKind): PlaceDay => ({
  placeId,
  onDate,
  kind,
  openMinutes: 0,
  bookedMinutes: 0,
  usedMinutes: 0,
  bookings: 0,
  ended: 0,
  noShows: 0,
  revenueNetCents: 0,
  openHours: [],
  bookedHours: [],
  usedHours: [],
});

const byHour = (hours: ReadonlyMap<number, Minutes>, what: keyof Minutes): number[] => {
  const last = Math.max(-1, ...hours.keys());
  return Array.from({ length: last + 1 }, (_, hour) => hours.get(hour)?.[what] ?? 0);
};
