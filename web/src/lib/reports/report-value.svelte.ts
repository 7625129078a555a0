import type { Difference } from '@escale/shared/reports';
import { figuresFormat } from '#lib/figures/figures-format.svelte.ts';

/** How a figure of a report is written. Read it inside $derived. */
export function reportValue() {
  const shows = figuresFormat();
  return (figure: Difference['figure'], value: number | null): string => {
    if (figure === 'people' || figure === 'newPeople' || figure === 'attendees') return shows.people(value);
    if (value === null) return shows.nothing;
    if (figure.endsWith('Minutes')) return shows.minutes(value);
    if (figure === 'noShowRate') return shows.share(value);
    return figure.endsWith('Cents') ? shows.price(value) : shows.number(value);
  };
}
