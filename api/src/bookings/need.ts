import type { StayFields } from '@escale/shared/bookings';

/** When: from a moment to another, or what a formula stands for from a date on. */
export type NeedPeriod =
  | { start: string; end: string }
  | (Pick<StayFields, 'count' | 'half'> & { formula: 'half_day' | 'day' | 'week' | 'month'; date: string });

/** A stay that someone is looking for a place for. */
export type Need = {
  resourceKind: string;
  period: NeedPeriod;
  quantity: number;
  people: number | null;
  /** The most that it may cost, in cents. */
  maxTotalCents?: number | null;
  /** The minute of its first day until which the place is open at least. */
  openUntilMinute?: number | null;
};
