import { spanOf, spansAround } from '#lib/figures/span.ts';
import { today } from '#lib/server/clock.ts';
import type { DepartmentSearch } from '../department-paths.ts';

/** What the address asks for: which dates, the same a year before, which places, and how to keep all of it in a link. */
export function askedOf({ searchParams }: URL) {
  const now = today();
  const span = spanOf(searchParams.get('periode'), now);
  const commune = /^[0-9AB]{5}$/.exec(searchParams.get('commune') ?? '')?.[0];
  const place = /^[a-z0-9-]{1,100}$/.exec(searchParams.get('lieu') ?? '')?.[0];
  const where = { ...(commune && { commune }), ...(place && { place }) };
  const search: DepartmentSearch = {
    periode: span.key,
    ...(commune && { commune }),
    ...(place && { lieu: place }),
  };
  const { from, to } = span;
  return {
    span,
    ...spansAround(span, now),
    commune: commune ?? null,
    lieu: place ?? null,
    isOver: to < now,
    search,
    query: { from, to, ...where },
    queryBefore: { from: aYearBefore(from), to: aYearBefore(to), ...where },
  };
}

/** 29 February becomes the 28th. */
function aYearBefore(date: string): string {
  const year = Number(date.slice(0, 4)) - 1;
  return `${year}${date.slice(4) === '-02-29' ? '-02-28' : date.slice(4)}`;
}
