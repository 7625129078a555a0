import type { UnmetCount } from '@escale/db/demand';
import { tellCounts, type UnmetRow, type UnmetSource, unmetSources } from '@escale/shared/demand';

/**
 * One row for each group, in the order of their keys; of each source what may be told.
 * @param inFull what is the reader's own, so that nothing of it is hidden from them
 */
export const unmetRows = (
  counts: readonly UnmetCount[],
  { inFull }: { inFull: readonly UnmetSource[] },
): UnmetRow[] => {
  const groups = [...Map.groupBy(counts, ({ key }) => key)];
  const rows = groups.map(([key, [first]]): UnmetRow => {
    return { key, label: first?.label ?? key, searches: 0, refusals: 0, waits: 0, kept: [] };
  });
  for (const source of unmetSources) {
    const parts = groups.map(
      ([, ofGroup]) => ofGroup.find((one) => one.source === source) ?? { count: 0, askers: 0 },
    );
    const told = inFull.includes(source)
      ? parts.map(({ count }) => ({ count, isKept: false }))
      : tellCounts(parts);
    for (const [nth, row] of rows.entries()) {
      const { count = null, isKept = false } = told[nth] ?? {};
      row[source] = count;
      if (isKept) row.kept.push(source);
    }
  }
  return rows;
};
