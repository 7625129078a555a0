import type { Metric, StatisticsRow } from '@escale/shared/statistics';
import { figuresFormat } from './figures-format.svelte.ts';

type Sum = { part: string; whole: string | null; value: string };

/** A figure of a row as it is written: its numerator, what it is divided by, and the figure. Read it inside $derived. */
export function rowFigure() {
  const shows = figuresFormat();
  const share = (part: number, whole: number, value: number | null): Sum => ({
    part: shows.minutes(part),
    whole: shows.minutes(whole),
    value: shows.share(value),
  });
  const count = (value: string): Sum => ({ part: value, whole: null, value });
  return (metric: Metric, row: StatisticsRow): Sum => {
    if (metric === 'occupancy') return share(row.bookedSeatMinutes, row.openSeatMinutes, row.occupancy);
    if (metric === 'utilisation') return share(row.usedSeatMinutes, row.openSeatMinutes, row.utilisation);
    if (metric === 'noShowRate') return count(shows.share(row.noShowRate));
    if (metric === 'revenueNetCents') return count(shows.price(row.revenueNetCents));
    if (metric === 'events') return count(shows.number(row.events ?? 0));
    if (metric === 'refusals') return count(shows.number(row.refusals));
    return count(shows.people(row.people));
  };
}

/** The same from a number that stands alone, such as the one that was contested. */
export function figureText() {
  const shows = figuresFormat();
  return (metric: Metric, value: number | null): string => {
    if (metric === 'people') return shows.people(value);
    if (value === null) return shows.nothing;
    if (metric === 'revenueNetCents') return shows.price(Math.round(value));
    if (metric === 'peak' || metric === 'events' || metric === 'refusals') return shows.number(value);
    return shows.share(value);
  };
}
