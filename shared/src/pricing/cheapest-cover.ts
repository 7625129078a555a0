import { accept, type Interval, type Result, refuse } from '../kernel/index.ts';
import type { OpenDay } from '../places/index.ts';
import { type Cover, compareCovers, formulasOf } from './cover.ts';
import { cheapestOf, type Stage, stagesOf } from './cover-recursion.ts';
import type { Price, PricingRefusal } from './price.ts';
import { priceLines } from './price-lines.ts';
import { type Formula, formulas, type TariffsInForce } from './tariff.ts';
import { touchedDays } from './touched-day.ts';

type Sale = {
  stay: Interval;
  /** At least every day whose hours the stay touches, in order; openDaysOf gives them. */
  openDays: readonly OpenDay[];
  slotMinutes: number;
  /** Those of the stay's first local date price all of it. */
  tariffs: TariffsInForce;
  quantity: number;
};

/** The least that the tariffs can sell a stay for. Ties: fewer lines, then the longer formula. */
export function cheapestCover(sale: Sale): Result<Price, PricingRefusal> {
  const { stay, openDays, slotMinutes, tariffs, quantity } = sale;
  const days = touchedDays(stay, openDays);
  if (days.length === 0) return refuse({ code: 'closed-for-the-whole-stay' });
  const stages = stagesOf(days, tariffs, slotMinutes);
  const sold = formulas.filter((formula) => tariffs[formula] !== null);
  const cover = bestOf(stages, tariffs, sold);
  if (!cover) return refuse({ code: 'not-sold-for-this-duration', formulas: sold });
  return accept(priceOf(cover, tariffs, quantity));
}

/**
 * The cheapest cover, with as few formulas as that price allows. Formulas don't add up day by day, so the ties
 * are settled by asking the same question of ever larger sets of them.
 */
function bestOf(stages: Stage[], tariffs: TariffsInForce, sold: readonly Formula[]): Cover | null {
  const cheapest = cheapestOf(stages, tariffs, sold);
  if (!cheapest) return null;
  const used = formulasOf(cheapest);
  for (let size = 1; size < used.length; size++) {
    const covers = subsetsOf(sold, size).map((formulas) => cheapestOf(stages, tariffs, formulas));
    const [best] = covers
      .filter((cover) => cover !== null)
      .filter((cover) => cover.cents === cheapest.cents)
      .sort(compareCovers);
    if (best) return best;
  }
  return cheapest;
}

function priceOf(cover: Cover, tariffs: TariffsInForce, quantity: number): Price {
  const lines = priceLines(cover, tariffs, quantity);
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0);
  const totalCents = cover.cents * quantity;
  return { totalCents, netCents, vatCents: totalCents - netCents, currency: 'EUR', lines };
}

function subsetsOf(sold: readonly Formula[], size: number): Formula[][] {
  const subsets: Formula[][] = [[]];
  for (const formula of sold) subsets.push(...subsets.map((set) => [...set, formula]));
  return subsets.filter((set) => set.length === size);
}
