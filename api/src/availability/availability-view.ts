import type { ResourceRow } from '@escale/db/resources';
import { type BusyUnit, freeIntervals, type ResourceAvailability } from '@escale/shared/availability';
import { type Interval, instantText } from '@escale/shared/kernel';
import { type OpeningCalendar, openIntervals } from '@escale/shared/places';
import type { DateRange } from '../check-dates.ts';

/** The free stretches of some resources of one place, in its own time. */
export const availabilityView = (
  calendar: OpeningCalendar,
  resources: readonly ResourceRow[],
  busy: readonly BusyUnit[],
  { from, to }: DateRange,
): ResourceAvailability[] => {
  const { timeZone } = calendar;
  const open = openIntervals(calendar, from, to);
  const textOf = ({ start, end }: Interval) => ({
    start: instantText(start, timeZone),
    end: instantText(end, timeZone),
  });
  const opened = open.map(textOf);
  return resources.map(({ id, name, kind, allocation, units }) => {
    const free = freeIntervals({ open, unitIds: units.map((unit) => unit.id), allocation, busy });
    return {
      resourceId: id,
      name,
      kind,
      units: units.length,
      open: opened,
      free: free.map((interval) => ({ ...textOf(interval), units: interval.units })),
    };
  });
};
