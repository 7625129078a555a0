import type { VoucherUnit } from '@escale/shared/vouchers';
import type { Format } from '../messages/format.ts';

/** 4 h, 2,5 jours: what a voucher holds, from its minutes or half-days. */
export function partsWords(
  { unit, parts }: { unit: VoucherUnit; parts: number },
  days: (n: string, isOne: boolean) => string,
  format: Format,
): string {
  if (unit === 'hour') return format.duration(parts);
  const n = parts / 2;
  return days(format.number(n), format.plural(n, 'one', 'other') === 'one');
}
