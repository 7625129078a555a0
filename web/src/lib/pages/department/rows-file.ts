import type { Grouping } from '@escale/shared/statistics';
import type { DepartmentSearch } from './department-paths.ts';

/** The rows of a table as a file; the same query at the API's own address is for programs. */
export function rowsFile(
  groupBy: Grouping,
  { from, to }: { from: string; to: string },
  { commune, lieu }: DepartmentSearch,
): string {
  const query = new URLSearchParams({ from, to, groupBy, format: 'csv' });
  if (commune) query.set('commune', commune);
  if (lieu) query.set('place', lieu);
  return `/chiffres.csv?${query}`;
}
