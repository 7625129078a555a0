import type { DayToPay, Pass } from './pass.ts';

/** The points of one unit for a date: the cheaper of its halves and the day; null when the pass sells neither. */
export function pointsFor({ halves }: DayToPay, { pointsPer }: Pass): number | null {
  const byHalves = pointsPer.half_day === undefined ? null : pointsPer.half_day * halves;
  const byDay = pointsPer.day ?? null;
  if (byHalves === null || byDay === null) return byHalves ?? byDay;
  return Math.min(byHalves, byDay);
}
