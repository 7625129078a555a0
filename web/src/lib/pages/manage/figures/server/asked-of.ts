import { spanOf, spansAround } from '#lib/figures/span.ts';
import { today } from '#lib/server/clock.ts';
import type { FiguresSearch } from '../../manage-paths.ts';

/** What the address asks for: whose view of which dates, and how to keep both in a link. */
export function askedOf({ searchParams }: URL, place: string) {
  const now = today();
  const span = spanOf(searchParams.get('periode'), now);
  const isDepartment = searchParams.get('vue') === 'departement';
  const { from, to } = span;
  const search: FiguresSearch = { periode: span.key, ...(isDepartment && { vue: 'departement' }) };
  const query = { from, to, place, ...(isDepartment && { as: 'department' as const }) };
  return { span, ...spansAround(span, now), isDepartment, search, query };
}
