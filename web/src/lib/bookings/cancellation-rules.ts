import type { CancellationTier } from '@escale/shared/resources';

/** What comes back when cancelling before `until`; null: from then on. */
export type CancellationRule = { until: number | null; isStart: boolean; percent: number };

const hour = 3_600_000;

/** The rules that still matter at this moment, the earliest deadline first. */
export function cancellationRules(
  tiers: readonly CancellationTier[],
  start: string,
  now: number,
): CancellationRule[] {
  const at = Date.parse(start);
  const rules: CancellationRule[] = tiers
    .toSorted((a, b) => b.hoursBefore - a.hoursBefore)
    .map(({ hoursBefore, refundPercent }) => ({
      until: at - hoursBefore * hour,
      isStart: hoursBefore === 0,
      percent: refundPercent,
    }))
    .filter(({ until }) => until >= now);
  const lastsToStart = rules.at(-1)?.isStart === true;
  return lastsToStart ? rules : [...rules, { until: null, isStart: false, percent: 0 }];
}
