import type { Grouping } from '@escale/shared/statistics';
import type { Span } from '#lib/figures/span.ts';
import type { FiguresSearch } from '../manage-paths.ts';

/** The rows of a table as a file; the same query at the API's own address is for programs. */
export function csvPath(groupBy: Grouping, slug: string, { from, to }: Span, { vue }: FiguresSearch): string {
  const query = new URLSearchParams({ from, to, groupBy, place: slug, format: 'csv' });
  if (vue) query.set('as', 'department');
  return `/chiffres.csv?${query}`;
}

/** What was asked for at a place and not found, likewise. */
export const unmetPath = (slug: string, { from, to }: { from: string; to: string }): string =>
  `/demande.csv?${new URLSearchParams({ from, to, groupBy: 'weekdayHour', place: slug, format: 'csv' })}`;
