import { type Metric, metrics } from '@escale/shared/statistics';

/** Each figure's own page, by its French name in the address. */
export const figureSlugs: Record<Metric, string> = {
  occupancy: 'occupation',
  utilisation: 'utilisation',
  peak: 'pointe',
  noShowRate: 'absences',
  revenueNetCents: 'recettes',
  people: 'personnes',
  events: 'animations',
  refusals: 'refus',
};

export function metricOf(slug: string): Metric | null {
  return metrics.find((metric) => figureSlugs[metric] === slug) ?? null;
}
