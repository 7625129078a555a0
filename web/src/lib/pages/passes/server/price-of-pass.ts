import { netOf } from '@escale/shared/kernel';
import type { PassProductSchema } from '@escale/shared/passes';
import type { PriceLineSchema } from '@escale/shared/pricing';

type Sold = Pick<PassProductSchema, 'kind' | 'points' | 'amountCents' | 'vatRateBasisPoints'>;

/** The price of a pass, or of one month of a subscription, as a ticket shows it. */
export function priceOfPass({ kind, points, amountCents: total, vatRateBasisPoints }: Sold) {
  const net = netOf(total, vatRateBasisPoints);
  const isPass = kind === 'pass' && points !== null;
  const line: PriceLineSchema = {
    ...(isPass ? { formula: 'pass', count: points } : { formula: 'month', count: 1 }),
    unitAmountCents: total,
    amountCents: total,
    netCents: net,
    vatCents: total - net,
    vatRateBasisPoints,
  };
  return { total, net, vat: total - net, lines: [line] };
}
