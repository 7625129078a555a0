import type { UnmetRow, UnmetSource } from '@escale/shared/demand';

type Shade = 0 | 1 | 2 | 3 | 4;
/** `text` where a count is not told; the shade says how large it is beside the largest. */
export type CountCell = { count: number | null; isKept: boolean; shade: Shade } | null;

export const countOf = (row: UnmetRow, source: UnmetSource) => ({
  count: row[source],
  isKept: row.kept.includes(source),
});

/** The darker, the more: in fifths of the largest. */
export const countShade = (count: number | null, most: number): Shade => {
  const fifth = Math.floor(((count ?? 0) * 5) / Math.max(1, most));
  return fifth >= 4 ? 4 : fifth === 3 ? 3 : fifth === 2 ? 2 : fifth === 1 ? 1 : 0;
};

/** Hours by weekday, from the first at which anything was asked for to the last. */
export function countCells(rows: readonly UnmetRow[], sources: readonly UnmetSource[]) {
  const found = new Map(rows.map((row) => [row.key, sumOf(row, sources)]));
  const asked = [...found].filter(([, cell]) => cell.count !== 0).map(([key]) => Number(key.slice(2)));
  const most = Math.max(0, ...[...found.values()].map(({ count }) => count ?? 0));
  const first = Math.min(...asked);
  const lines = asked.length === 0 ? 0 : Math.max(...asked) - first + 1;
  const days = [1, 2, 3, 4, 5, 6, 7];
  const cellAt = (day: number, hour: number): CountCell => {
    const cell = found.get(`${day}-${String(hour).padStart(2, '0')}`);
    if (!cell || cell.count === 0) return null;
    return { ...cell, shade: countShade(cell.count, most) };
  };
  return {
    days,
    lines: Array.from({ length: lines }, (_, nth) => first + nth).map((hour) => ({
      hour,
      cells: days.map((day) => cellAt(day, hour)),
    })),
  };
}

/** What is not told of one of them is not told of their sum. */
function sumOf(row: UnmetRow, sources: readonly UnmetSource[]) {
  const cells = sources.map((source) => countOf(row, source));
  const untold = cells.filter(({ count }) => count === null);
  const [first] = untold;
  if (first) return { count: null, isKept: untold.every(({ isKept }) => isKept) };
  return { count: cells.reduce((sum, { count }) => sum + (count ?? 0), 0), isKept: false };
}
