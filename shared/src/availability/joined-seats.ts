import type { SeatChoice } from './seat-choices.ts';

/** Groups of seats, sorted as given, that have nothing to do with each other: no common unit at a common time. */
export function joinedSeats(sorted: readonly SeatChoice[]): SeatChoice[][] {
  const parents = sorted.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const latest = new Map<string, { index: number; end: number }>();
  sorted.forEach(({ seat, units }, index) => {
    for (const unitId of units) {
      const other = latest.get(unitId);
      if (other && seat.start < other.end) parents[rootOf(index)] = rootOf(other.index);
      if (!other || seat.end > other.end) latest.set(unitId, { index, end: seat.end });
    }
  });
  return [...Map.groupBy(sorted.keys(), rootOf).values()].map((indexes) =>
    indexes.flatMap((index) => sorted[index] ?? []),
  );
}
