import type { ExplainedDay } from '@escale/shared/statistics';

export type MinuteSums = Pick<ExplainedDay, 'openSeatMinutes' | 'bookedSeatMinutes' | 'usedSeatMinutes'>;

/** Adds minutes up by a key, in the order in which the keys first come. */
export function sumsBy<R extends MinuteSums>(
  rows: readonly R[],
  keyOf: (row: R) => string,
): (MinuteSums & { key: string })[] {
  return [...Map.groupBy(rows, keyOf)].map(([key, group]) => ({ key, ...minutesOf(group) }));
}

export function minutesOf(rows: readonly MinuteSums[]): MinuteSums {
  const sum = (figure: keyof MinuteSums) => rows.reduce((all, row) => all + row[figure], 0);
  return {
    openSeatMinutes: sum('openSeatMinutes'),
    bookedSeatMinutes: sum('bookedSeatMinutes'),
    usedSeatMinutes: sum('usedSeatMinutes'),
  };
}
