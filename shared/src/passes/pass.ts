import type { LocalDate } from '../kernel/index.ts';

/** Prepaid points at a place; one period of a subscription is a pass too. */
export type Pass = {
  id: string;
  /** First and last date that it pays for; without an end it never lapses. */
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** Null: as many as it takes. */
  pointsLeft: number | null;
  /** What it does not price, it does not pay. */
  pointsPer: { half_day?: number; day?: number };
};

/** A date that a stay touches in opening hours, on one half of the day or on both. */
export type DayToPay = { date: LocalDate; halves: 1 | 2 };

/** The points that one pass pays for all units of one date. */
export type PassSpending = { date: LocalDate; passId: string; points: number };
