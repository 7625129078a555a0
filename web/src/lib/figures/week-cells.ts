import type { StatisticsRow } from '@escale/shared/statistics';

/** An hour of the week: how full it was, and the shade that says so; null where it is never open. */
export type WeekCell = { occupancy: number; shade: 0 | 1 | 2 | 3 | 4 } | null;

/** Hours by weekday, without those at which nothing is ever open. */
export function weekCells(rows: readonly StatisticsRow[]) {
  const found = new Map(rows.map(({ key, occupancy }) => [key, occupancy]));
  const hours = [...found.keys()].map((key) => Number(key.slice(2)));
  const days = [...new Set([...found.keys()].map((key) => Number(key.slice(0, 1))))].sort();
  const lines = [...new Set(hours)].sort((a, b) => a - b);
  return {
    days,
    lines: lines.map((hour) => ({
      hour,
      cells: days.map((day) => cellOf(found.get(`${day}-${String(hour).padStart(2, '0')}`))),
    })),
  };
}

function cellOf(occupancy: number | null | undefined): WeekCell {
  if (occupancy === null || occupancy === undefined) return null;
  return { occupancy, shade: shadeOf(occupancy) };
}

/** The darker, the fuller; for hours, communes and their files alike. */
export function shadeOf(occupancy: number): 0 | 1 | 2 | 3 | 4 {
  return occupancy < 0.2 ? 0 : occupancy < 0.4 ? 1 : occupancy < 0.6 ? 2 : occupancy < 0.75 ? 3 : 4;
}
