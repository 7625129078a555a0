import type { Interval, LocalDate } from '../kernel/index.ts';
import type { OpeningCalendar } from '../places/index.ts';
import type { ResourceKind } from '../resources/index.ts';

/** Raised with every change of what a figure means; figures of two versions are told apart, never mixed. */
export const DEFINITION_VERSION = 1;

/** A unit counts on the dates of its existence: `validUntil` is the first date without it. */
export type CountedUnit = {
  id: string;
  label: string;
  kind: ResourceKind;
  validFrom: LocalDate;
  validUntil: LocalDate | null;
};

/**
 * What keeps a unit from standing open and free. `booked`: a stay or an event, without its buffer; `used`: somebody
 * came, or the event took place; `closed`: the unit could not be used.
 */
export type Taken = { unitId: string; period: Interval; counts: 'booked' | 'used' | 'closed' };

/** All that the minutes of a place are counted from. */
export type CountedPlace = {
  calendar: OpeningCalendar;
  units: readonly CountedUnit[];
  taken: readonly Taken[];
};
