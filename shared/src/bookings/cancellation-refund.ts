import { hourMs, type Instant, multiplyDivide } from '../kernel/index.ts';
import type { CancellationTier } from '../resources/index.ts';

/** What a cancellation at this moment gives back: the tier with the longest notice still kept, else nothing. */
export function refundNow(
  tiers: readonly CancellationTier[],
  stayStart: Instant,
  now: Instant,
  totalCents: number,
): { percent: number; amountCents: number } {
  const hoursLeft = (stayStart - now) / hourMs;
  let kept: CancellationTier | undefined;
  for (const tier of tiers) {
    if (tier.hoursBefore <= hoursLeft && tier.hoursBefore >= (kept?.hoursBefore ?? 0)) kept = tier;
  }
  const percent = kept?.refundPercent ?? 0;
  return { percent, amountCents: multiplyDivide(percent, totalCents, 100) };
}
