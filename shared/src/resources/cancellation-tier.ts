import { accept, type Result, refuse } from '../kernel/index.ts';

/** Cancelled at least `hoursBefore` the stay's start, `refundPercent` of the price comes back. */
export type CancellationTier = { hoursBefore: number; refundPercent: number };

export type CancellationPolicyRefusal =
  | { code: 'cancellation-tier-out-of-range'; hoursBefore: number; refundPercent: number }
  | { code: 'cancellation-tier-repeated'; hoursBefore: number };

/** A year ahead is as early as a tier can mean anything. */
export const hoursBeforeLimit = 8_760;

/** Sorts the tiers, the earliest deadline first. No tier at all means: nothing comes back. */
export function checkCancellationPolicy(
  tiers: readonly CancellationTier[],
): Result<CancellationTier[], CancellationPolicyRefusal> {
  const outside = tiers.find((tier) => !isTier(tier));
  if (outside) return refuse({ code: 'cancellation-tier-out-of-range', ...outside });
  const sorted = tiers.toSorted((a, b) => b.hoursBefore - a.hoursBefore);
  const repeated = sorted.find((tier, i) => tier.hoursBefore === sorted[i + 1]?.hoursBefore);
  if (repeated) return refuse({ code: 'cancellation-tier-repeated', hoursBefore: repeated.hoursBefore });
  return accept(sorted);
}

function isTier({ hoursBefore, refundPercent }: CancellationTier): boolean {
  const hours = Number.isInteger(hoursBefore) && hoursBefore >= 0 && hoursBefore <= hoursBeforeLimit;
  return hours && Number.isInteger(refundPercent) && refundPercent >= 0 && refundPercent <= 100;
}
