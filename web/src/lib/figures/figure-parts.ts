import type { ExplainedDay } from '@escale/shared/statistics';
import { minutesOf, sumsBy } from './sums-by.ts';

/** The rows of a figure added up by unit, and by month or day; both add up to the whole. */
export function figureParts(rows: readonly ExplainedDay[], isMonth: boolean) {
  const labelOf = new Map(rows.map(({ unitId, unitLabel }) => [unitId, unitLabel]));
  const byDate = rows.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return {
    whole: minutesOf(rows),
    units: sumsBy(rows, ({ unitId }) => unitId).map((sums) => ({
      ...sums,
      label: labelOf.get(sums.key) ?? '',
    })),
    parts: sumsBy(byDate, ({ date }) => date.slice(0, isMonth ? 10 : 7)).map((sums) => ({
      ...sums,
      label: sums.key,
    })),
  };
}
