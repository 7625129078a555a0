import { multiplyDivide } from '../kernel/index.ts';
import { partsPerUnit, type RepaidRate } from './voucher.ts';

/** What a place is repaid for some minutes or half-days, each sum rounded half up to the cent. */
export function repaidFor(
  parts: number,
  { unit, rateNetCents, vatRateBasisPoints }: RepaidRate,
): { netCents: number; vatCents: number } {
  const netCents = multiplyDivide(parts, rateNetCents, partsPerUnit[unit]);
  return { netCents, vatCents: multiplyDivide(netCents, vatRateBasisPoints, 10_000) };
}
