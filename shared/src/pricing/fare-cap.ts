import type { LocalDate } from '../kernel/index.ts';

/** A calendar month of the place, 'YYYY-MM'. */
export type CalendarMonth = string;

/** What a person already paid in pieces for one unit of a resource, by calendar month: the counter of DOMAIN's fare cap. */
export type FareCap = { paidCents: ReadonlyMap<CalendarMonth, number> };

/** What a stay adds to the counter of one lane, the first, second … of the units taken, and of one month. */
export type FareShare = {
  lane: number;
  month: CalendarMonth;
  /** The ordinary price of the pieces that count in that month. */
  grossCents: number;
  /** What is paid of it. */
  paidCents: number;
};

/** What is left to pay of a month until the rest of it is free. */
export type Remaining = (month: CalendarMonth) => number;

export function monthOf(date: LocalDate): CalendarMonth {
  return date.slice(0, 7);
}

export function remainingOf({ paidCents }: FareCap, monthPriceCents: number): Remaining {
  return (month) => Math.max(0, monthPriceCents - (paidCents.get(month) ?? 0));
}
