import type { PlaceDay } from '@escale/db/statistics';
import type { Explanation, Metric } from '@escale/shared/statistics';
import { shareOf } from './statistics-row.ts';

type Fraction = Pick<Explanation, 'numerator' | 'denominator' | 'value'>;

/** What is divided by what: the formulas of DOMAIN, Statistics. */
export const fractionOf = (
  metric: Exclude<Metric, 'people' | 'peak' | 'events' | 'refusals'>,
  days: readonly PlaceDay[],
): Fraction => {
  const sum = (
    figure: 'openMinutes' | 'bookedMinutes' | 'usedMinutes' | 'ended' | 'noShows' | 'revenueNetCents',
  ) => days.reduce((total, day) => total + day[figure], 0);
  const share = (numerator: number, denominator: number): Fraction => ({
    numerator,
    denominator,
    value: shareOf(numerator, denominator),
  });
  if (metric === 'occupancy') return share(sum('bookedMinutes'), sum('openMinutes'));
  if (metric === 'utilisation') return share(sum('usedMinutes'), sum('openMinutes'));
  if (metric === 'noShowRate') return share(sum('noShows'), sum('ended'));
  const [cents, open] = [sum('revenueNetCents'), sum('openMinutes')];
  return { numerator: cents, denominator: open, value: shareOf(cents * 60, open) };
};
