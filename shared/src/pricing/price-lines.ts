import { multiplyDivide, netOf } from '../kernel/index.ts';
import { type Cover, longestFirst } from './cover.ts';
import type { PriceLine } from './price.ts';
import type { TariffsInForce } from './tariff.ts';

/** The breakdown of what all units take together, the longest formula first, and what fare caps save by VAT rate. */
export function priceLines(
  cover: Cover,
  tariffs: TariffsInForce,
  savings: ReadonlyMap<number, number>,
): PriceLine[] {
  const lines: PriceLine[] = [];
  for (const formula of longestFirst) {
    const tariff = tariffs[formula];
    const count = cover.counts[formula];
    if (!tariff || count === 0) continue;
    const { amountCents: unit, vatRateBasisPoints: vat } = tariff;
    const amount = formula === 'hour' ? multiplyDivide(unit, count, 60) : unit * count;
    lines.push(lineOf(formula, count, unit, amount, vat));
    const rounding = formula === 'hour' ? cover.hourCents - amount : 0;
    if (rounding !== 0) lines.push(lineOf('rounding', 1, rounding, rounding, vat));
  }
  for (const [vat, cents] of savings) {
    if (cents !== 0) lines.push(lineOf('cap', 1, -cents, -cents, vat));
  }
  return lines;
}

function lineOf(
  formula: PriceLine['formula'],
  count: number,
  unitAmountCents: number,
  amountCents: number,
  vatRateBasisPoints: number,
): PriceLine {
  const netCents = netOf(amountCents, vatRateBasisPoints);
  const vatCents = amountCents - netCents;
  return { formula, count, unitAmountCents, amountCents, netCents, vatCents, vatRateBasisPoints };
}
