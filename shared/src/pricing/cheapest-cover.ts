import {
  accept,
  addDays,
  addMonths,
  type Interval,
  type LocalDate,
  type Result,
  refuse,
} from '../kernel/index.ts';
import type { OpenDay } from '../places/index.ts';
import { addCovers, type Cover, compareCovers, coverOf, emptyCover } from './cover.ts';
import { dayCovers } from './day-covers.ts';
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

/** What follows each touched day: its own covers, and where a week or m months from it end. */
type Stage = { covers: Cover[]; afterWeek: number; afterMonths: number[] };

/** The least that the tariffs can sell a stay for. Ties: fewer lines, then the longer formula. */
export function cheapestCover(sale: Sale): Result<Price, PricingRefusal> {
  const { stay, openDays, slotMinutes, tariffs, quantity } = sale;
  const days = touchedDays(stay, openDays);
  if (days.length === 0) return refuse({ code: 'closed-for-the-whole-stay' });
  const dates = days.map((day) => day.date);
  const stages = days.map((day, i) => ({
    covers: dayCovers(day, tariffs, slotMinutes),
    afterWeek: tariffs.week ? firstAtOrAfter(dates, addDays(day.date, 7), i) : i,
    afterMonths: tariffs.month ? endsOfMonths(dates, i) : [],
  }));
  const sold = formulas.filter((formula) => tariffs[formula] !== null);
  const cheapest = cheapestOf(stages, tariffs, sold);
  if (!cheapest) return refuse({ code: 'not-sold-for-this-duration', formulas: sold });
  return accept(priceOf(withFewestLines(cheapest, stages, tariffs, sold), tariffs, quantity));
}

/** f(1) of DOMAIN's recursion, using the allowed formulas alone; null when they can't cover the stay. */
function cheapestOf(stages: Stage[], tariffs: TariffsInForce, allowed: readonly Formula[]): Cover | null {
  const best: (Cover | null)[] = new Array(stages.length).fill(null);
  best.push(emptyCover);
  const banned = formulas.filter((formula) => !allowed.includes(formula));
  for (let i = stages.length - 1; i >= 0; i--) {
    const stage = stages[i];
    if (!stage) continue;
    const offer = (first: Cover, next: number) => {
      const rest = best[next];
      if (!rest) return;
      const cover = addCovers(first, rest);
      const known = best[i];
      if (!known || compareCovers(cover, known) < 0) best[i] = cover;
    };
    for (const cover of stage.covers) {
      if (banned.every((formula) => cover.counts[formula] === 0)) offer(cover, i + 1);
    }
    if (tariffs.week && allowed.includes('week')) {
      offer(coverOf('week', 1, tariffs.week.amountCents), stage.afterWeek);
    }
    if (tariffs.month && allowed.includes('month')) {
      const { amountCents } = tariffs.month;
      stage.afterMonths.forEach(
        (next, m) => void offer(coverOf('month', m + 1, (m + 1) * amountCents), next),
      );
    }
  }
  return best[0] ?? null;
}

/** The lines of a cover don't add up day by day, so ties are settled over the sets of formulas. */
function withFewestLines(
  cheapest: Cover,
  stages: Stage[],
  tariffs: TariffsInForce,
  sold: readonly Formula[],
): Cover {
  let chosen = cheapest;
  let lines = priceLines(cheapest, tariffs, 1).length;
  for (const allowed of subsetsOf(sold)) {
    if (allowed.length >= lines) continue;
    const cover = cheapestOf(stages, tariffs, allowed);
    if (!cover || cover.cents > cheapest.cents) continue;
    const count = priceLines(cover, tariffs, 1).length;
    if (count < lines || (count === lines && compareCovers(cover, chosen) < 0)) {
      chosen = cover;
      lines = count;
    }
  }
  return chosen;
}

function priceOf(cover: Cover, tariffs: TariffsInForce, quantity: number): Price {
  const lines = priceLines(cover, tariffs, quantity);
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0);
  const totalCents = cover.cents * quantity;
  return { totalCents, netCents, vatCents: totalCents - netCents, currency: 'EUR', lines };
}

/** Months are counted from the day itself, so that 31 January plus two is 31 March. */
function endsOfMonths(dates: readonly LocalDate[], from: number): number[] {
  const ends: number[] = [];
  for (let next = from, m = 1; next < dates.length; m++) {
    next = firstAtOrAfter(dates, addMonths(dates[from] ?? '', m), next);
    ends.push(next);
  }
  return ends;
}

function firstAtOrAfter(dates: readonly LocalDate[], date: LocalDate, from: number): number {
  let index = from;
  while (index < dates.length && (dates[index] ?? '') < date) index++;
  return index;
}

/** Smaller sets first. */
function subsetsOf(sold: readonly Formula[]): Formula[][] {
  const subsets: Formula[][] = [[]];
  for (const formula of sold) subsets.push(...subsets.map((set) => [...set, formula]));
  return subsets.slice(1).sort((a, b) => a.length - b.length);
}
