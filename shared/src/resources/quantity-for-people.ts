import type { AllocationMode } from './resource-kind.ts';

type Seating = { allocation: AllocationMode; capacity: number | null };

/**
 * How many units so many people need; null where they don't fit, or nobody knows. A room says how many it holds;
 * in a pool that doesn't, each takes a unit.
 */
export function quantityForPeople({ allocation, capacity }: Seating, people: number): number | null {
  if (capacity !== null) return people <= capacity ? 1 : null;
  return allocation === 'any' ? people : null;
}
