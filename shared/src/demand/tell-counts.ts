/** `askers`: of how many visits it is known at least that they were different ones. */
export type Counted = { count: number; askers: number };
/** `count` null: not told, because few asked, or (`isKept`) because a neighbour could be computed from it. */
export type Told = { count: number | null; isKept: boolean };

/** Fewer than these are never told (DOMAIN, Statistics). */
export const FEWEST_ASKERS = 5;

/**
 * What may be told of the parts of one whole. A part that few asked for stays untold, and so that it cannot be computed
 * from the whole and the others, what is untold is two parts at least, and many askers together.
 */
export const tellCounts = (parts: readonly Counted[]): Told[] => {
  const isFew = ({ askers, count }: Counted) => count > 0 && askers < FEWEST_ASKERS;
  const untold = new Set(parts.filter(isFew));
  const bySize = parts
    .filter((part) => part.count > 0 && !untold.has(part))
    .sort((a, b) => a.count - b.count);
  const askersUntold = () => [...untold].reduce((sum, { askers }) => sum + askers, 0);
  while (untold.size === 1 || (untold.size > 0 && askersUntold() < FEWEST_ASKERS)) {
    const next = bySize.shift();
    if (!next) break;
    untold.add(next);
  }
  return parts.map((part) =>
    untold.has(part) ? { count: null, isKept: !isFew(part) } : { count: part.count, isKept: false },
  );
};
