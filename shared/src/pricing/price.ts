import type { FareShare } from './fare-cap.ts';
import type { Formula } from './tariff.ts';

export type PriceLine = {
  /**
   * `rounding` makes up for hours that are rounded once a day, `cap` takes off what goes beyond a month's price,
   * `pass` tells the points that a pass pays instead of money, `kept` what a stay that was moved still owes to the
   * month it has left (or what that month gives back), `agreed` a price that was settled before the stay came to
   * Escale, `voucher` what a voucher of the department pays instead.
   */
  formula: Formula | 'rounding' | 'cap' | 'pass' | 'kept' | 'agreed' | 'voucher';
  /** How many of the formula over all units; minutes for `hour`, points for `pass`, minutes or half-days for `voucher`. count × unitAmountCents is the amount. */
  count: number;
  /** Per hour for `hour`. */
  unitAmountCents: number;
  amountCents: number;
  netCents: number;
  vatCents: number;
  vatRateBasisPoints: number;
  passId?: string;
};

/** VAT-inclusive integer cents; the lines sum to the total, their net and VAT to its net and VAT. */
export type Price = {
  totalCents: number;
  netCents: number;
  vatCents: number;
  currency: 'EUR';
  lines: PriceLine[];
  /** What goes to the counters of the fare cap; empty where there is none. */
  shares: FareShare[];
};

export type PricingRefusal =
  | { code: 'closed-for-the-whole-stay' }
  | { code: 'not-sold-for-this-duration'; formulas: Formula[] };
