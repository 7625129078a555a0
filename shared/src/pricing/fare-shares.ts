import { stepsOf, type Way } from './cover-recursion.ts';
import type { FareShare, Remaining } from './fare-cap.ts';
import type { Stage } from './stages.ts';

/**
 * What a way adds to each month's counter. A week that runs into the next month counts where it begins as far as
 * that month has room, and with the rest in the next one: no month is ever paid beyond its price.
 */
export function fareShares(
  way: Way,
  stages: readonly Stage[],
  remaining: Remaining,
): Omit<FareShare, 'lane'>[] {
  const steps = stepsOf(way);
  const months = [...new Set(stages.map(({ month }) => month))];
  let carriedCents = 0;
  return months
    .map((month) => {
      const counted = steps.filter((step) => step.countsIn === month);
      const dueCents = counted.reduce((sum, { cover }) => sum + cover.grossCents, carriedCents);
      const paidCents = Math.min(dueCents, remaining(month));
      const isCapped = steps.some((step) => step.pays === month);
      carriedCents = isCapped ? 0 : dueCents - paidCents;
      return { month, grossCents: dueCents - carriedCents, paidCents };
    })
    .filter(({ grossCents }) => grossCents > 0);
}
