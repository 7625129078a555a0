import type { Executor } from '@escale/db';
import type { FigureSums, FiguresPlace } from '@escale/db/statistics';
import type { DateRange, Grouping } from '@escale/shared/statistics';
import { countPlaceDays } from './count-place-days.ts';
import { readCounted } from './read-counted.ts';
import { sumsOfDays } from './sums-of-days.ts';

/** What the days that are not counted yet add: yesterday, today and those to come, read from the rows themselves. */
export const sumUncounted = async (
  tx: Executor,
  places: readonly FiguresPlace[],
  { from, to }: DateRange,
  groupBy: Grouping,
): Promise<FigureSums[]> => {
  const sums: FigureSums[] = [];
  // Places of one time zone are counted equally far: mostly this is one turn.
  for (const [until, group] of Map.groupBy(places, ({ countedUntil }) => countedUntil ?? from)) {
    const range = { from: until > from ? until : from, to };
    if (range.from > to) continue;
    const rows = await readCounted(tx, { placeIds: group.map(({ id }) => id), ...range });
    const rowsOf = new Map(rows.map((row) => [row.placeId, row]));
    for (const place of group) {
      const row = rowsOf.get(place.id);
      if (row) sums.push(...sumsOfDays(place, groupBy, countPlaceDays(row, range)));
    }
  }
  return sums;
};
