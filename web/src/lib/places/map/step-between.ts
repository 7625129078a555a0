import type { Point } from './project.ts';

/** Which of the stops comes next in a direction: the nearest of those ahead, what lies aside counting double. */
export function stepBetween(stops: readonly Point[], from: number, towards: Point): number {
  const start = stops[from];
  if (!start) return from;
  const ways = stops.flatMap(({ x, y }, i) => {
    const ahead = (x - start.x) * towards.x + (y - start.y) * towards.y;
    const aside = Math.abs((x - start.x) * towards.y) + Math.abs((y - start.y) * towards.x);
    return i !== from && ahead > aside / 2 ? [{ i, cost: ahead + 2 * aside }] : [];
  });
  return ways.toSorted((a, b) => a.cost - b.cost)[0]?.i ?? from;
}
