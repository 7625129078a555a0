import type { PlanBox } from '@escale/shared/plans';

/** A finger needs 44 pixels. */
const TARGET = 44;
const WIDEST = 2_400;

/** How wide a plan is drawn in large, so that its smallest unit can be touched. */
export function largeWidth({ width, units }: { width: number; units: readonly PlanBox[] }): number {
  const smallest = Math.min(...units.map((unit) => Math.min(unit.width, unit.height)), width / 4);
  return Math.round(Math.min(WIDEST, (width * TARGET) / smallest));
}
