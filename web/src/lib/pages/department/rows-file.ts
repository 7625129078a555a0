import type { Grouping } from '@escale/shared/statistics';
import type { DepartmentSearch } from './department-paths.ts';

/** The rows of a table as a file, from the API itself, so that a program can fetch the same. */
export function rowsFile(
  groupBy: Grouping,
  { from, to }: { from: string; to: string },
  { commune, lieu }: DepartmentSearch,
): string {
  const query = new URLSearchParams({ from, to, groupBy, format: 'csv' });
  if (commune) query.set('commune', commune);
  if (lieu) query.set('place', lieu);
  return `/api/v1/statistics/occupancy?${query}`;
}
