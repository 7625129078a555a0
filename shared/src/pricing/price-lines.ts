import { multiplyDivide, netOf } from '../kernel/index.ts';
import { type Cover, longestFirst } from './cover.ts';
import type { PriceLine } from './price.ts';
import type { TariffsInForce } from './tariff.ts';

/** The breakdown of a cover for that many units, the longest formula first. */
export function priceLines(cover: Cover, tariffs: TariffsInForce, quantity: number): PriceLine[] {
  const lines: PriceLine[] = [];
  for (const formula of longestFirst) {
    const tariff = tariffs[formula];
    const count = cover.counts[formula] * quantity;
    if (!tariff || count === 0) continue;
    const { amountCents: unit, vatRateBasisPoints: vat } = tariff;
    const amount = formula === 'hour' ? multiplyDivide(unit, count, 60) : unit * count;
    lines.push(lineOf(formula, count, unit, amount, vat));
    const rounding = formula === 'hour' ? cover.hourCents * quantity - amount : 0;
    if (rounding !== 0) lines.push(lineOf('rounding', 1, rounding, rounding, vat));
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
