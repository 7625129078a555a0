import { compareCovers, formulasOf } from './cover.ts';
import { cheapestOf, type Way } from './cover-recursion.ts';
import type { Remaining } from './fare-cap.ts';
import type { Stage } from './stages.ts';
import type { Formula } from './tariff.ts';

/**
 * The cheapest cover, with as few formulas as that price allows. Formulas don't add up day by day, so the ties
 * are settled by asking the same question of ever larger sets of them.
 */
export function bestWay(
  stages: readonly Stage[],
  sold: readonly Formula[],
  remaining: Remaining | null,
): Way | null {
  const cheapest = cheapestOf(stages, sold, remaining);
  if (!cheapest) return null;
  const { cents, grossCents } = cheapest.cover;
  const used = formulasOf(cheapest.cover);
  for (let size = 1; size < used.length; size++) {
    const ways = subsetsOf(sold, size).map((allowed) => cheapestOf(stages, allowed, remaining));
    const [best] = ways
      .filter((way) => way !== null)
      .filter(({ cover }) => cover.cents === cents && cover.grossCents === grossCents)
      .sort((a, b) => compareCovers(a.cover, b.cover));
    if (best) return best;
  }
  return cheapest;
}

function subsetsOf(sold: readonly Formula[], size: number): Formula[][] {
  const subsets: Formula[][] = [[]];
  for (const formula of sold) subsets.push(...subsets.map((set) => [...set, formula]));
  return subsets.filter((set) => set.length === size);
}
