import { type Static, Type } from 'typebox';
import { OneOf, Uuid } from '../kernel/index.ts';

export const PriceLineSchema = Type.Object(
  {
    formula: OneOf([
      'hour',
      'half_day',
      'day',
      'week',
      'month',
      'rounding',
      'cap',
      'pass',
      'kept',
      'agreed',
      'voucher',
    ] as const),
    count: Type.Integer({
      description:
        'how many of the formula; minutes for `hour`, points for `pass`, minutes or half-days for `voucher`',
    }),
    unitAmountCents: Type.Integer(),
    amountCents: Type.Integer(),
    netCents: Type.Integer(),
    vatCents: Type.Integer(),
    vatRateBasisPoints: Type.Integer(),
    passId: Type.Optional(Uuid),
  },
  { title: 'PriceLine' },
);

/** Integer cents, VAT included; the lines sum to the total, net and VAT too. */
export const PriceSchema = {
  total: Type.Integer(),
  currency: Type.String(),
  net: Type.Integer(),
  vat: Type.Integer(),
  lines: Type.Array(PriceLineSchema),
};
export type PriceLineSchema = Static<typeof PriceLineSchema>;
