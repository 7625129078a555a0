import type { Formula } from './tariff.ts';

export type PriceLine = {
  /** `rounding` makes up for hours that are rounded once a day. */
  formula: Formula | 'rounding';
  /** How many of the formula over all units; minutes for `hour`. count × unitAmountCents is the amount. */
  count: number;
  /** Per hour for `hour`. */
  unitAmountCents: number;
  amountCents: number;
  netCents: number;
  vatCents: number;
  vatRateBasisPoints: number;
};

/** VAT-inclusive integer cents; the lines sum to the total, their net and VAT to its net and VAT. */
export type Price = {
  totalCents: number;
  netCents: number;
  vatCents: number;
  currency: 'EUR';
  lines: PriceLine[];
};

export type PricingRefusal =
  | { code: 'closed-for-the-whole-stay' }
  | { code: 'not-sold-for-this-duration'; formulas: Formula[] };
