import { netOf } from '../kernel/index.ts';
import type { Price, PriceLine } from './price.ts';

/** What the lines of a booking still owe to a month that it was moved out of; negative: what that month gives back. */
export function keptCents(lines: readonly Pick<PriceLine, 'amountCents' | 'formula'>[]): number {
  return lines.reduce((sum, { formula, amountCents }) => sum + (formula === 'kept' ? amountCents : 0), 0);
}

/**
 * The price of a moved stay, with what moving it leaves behind: a month that was paid because of this stay stays
 * paid, so that nobody gets free days by moving. A price is never negative.
 */
export function withKept(price: Price, cents: number, vatRateBasisPoints: number): Price {
  const amountCents = Math.max(cents, -price.totalCents);
  if (amountCents === 0) return price;
  const netCents = netOf(amountCents, vatRateBasisPoints);
  const vatCents = amountCents - netCents;
  const line: PriceLine = {
    formula: 'kept',
    count: 1,
    unitAmountCents: amountCents,
    amountCents,
    netCents,
    vatCents,
    vatRateBasisPoints,
  };
  return {
    ...price,
    totalCents: price.totalCents + amountCents,
    netCents: price.netCents + netCents,
    vatCents: price.vatCents + vatCents,
    lines: [...price.lines, line],
  };
}
