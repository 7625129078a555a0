import { multiplyDivide } from '../kernel/index.ts';
import { addCovers, type Cover, emptyCover, longestFirst } from './cover.ts';
import { stepsOf, type Way } from './cover-recursion.ts';
import type { Formula, TariffsInForce } from './tariff.ts';

/** What fare caps save, by VAT rate: each rate in proportion to what its pieces cost in the months that are free. */
export function capSavings(ways: readonly Way[], tariffs: TariffsInForce): Map<number, number> {
  const savings = new Map<number, number>();
  for (const steps of ways.map(stepsOf)) {
    for (const { pays, cover } of steps) {
      if (pays === null) continue;
      const pieces = steps.filter((step) => step.countsIn === pays).map((step) => step.cover);
      spread(pieces.reduce(addCovers, emptyCover), cover.cents, tariffs, savings);
    }
  }
  return savings;
}

/** Rate by rate what is left to save of what is left to spread, so that the parts sum to the saving. */
function spread(free: Cover, paidCents: number, tariffs: TariffsInForce, savings: Map<number, number>): void {
  let savedCents = free.grossCents - paidCents;
  let grossCents = free.grossCents;
  for (const [rate, cents] of grossByRate(free, tariffs)) {
    if (grossCents === 0) return;
    const part = multiplyDivide(savedCents, cents, grossCents);
    savings.set(rate, (savings.get(rate) ?? 0) + part);
    savedCents -= part;
    grossCents -= cents;
  }
}

function grossByRate(cover: Cover, tariffs: TariffsInForce): Map<number, number> {
  const byRate = new Map<number, number>();
  for (const formula of longestFirst) {
    const tariff = tariffs[formula];
    if (!tariff || cover.counts[formula] === 0) continue;
    const rate = tariff.vatRateBasisPoints;
    byRate.set(rate, (byRate.get(rate) ?? 0) + grossOf(cover, formula, tariff.amountCents));
  }
  return byRate;
}

function grossOf(cover: Cover, formula: Formula, amountCents: number): number {
  return formula === 'hour' ? cover.hourCents : cover.counts[formula] * amountCents;
}
