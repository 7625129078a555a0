import { accept, type Result, refuse } from '../kernel/index.ts';
import type { AllocationMode } from '../resources/index.ts';

export type Claim = { quantity: number; unitId?: string | undefined };

export type ClaimRefusal =
  | { code: 'quantity-above-pool'; quantity: number; units: number }
  | { code: 'whole-resource-quantity'; quantity: number }
  | { code: 'unit-not-in-resource'; unitId: string };

/** Whether a resource could ever give what is asked, on an empty day. */
export function checkClaim(
  claim: Claim,
  resource: { allocation: AllocationMode; unitIds: readonly string[] },
): Result<Claim, ClaimRefusal> {
  const { quantity, unitId } = claim;
  const { allocation, unitIds } = resource;
  if (unitId !== undefined && !unitIds.includes(unitId)) {
    return refuse({ code: 'unit-not-in-resource', unitId });
  }
  if (allocation === 'all' && quantity !== 1) return refuse({ code: 'whole-resource-quantity', quantity });
  if (allocation === 'any' && quantity > unitIds.length) {
    return refuse({ code: 'quantity-above-pool', quantity, units: unitIds.length });
  }
  return accept(claim);
}
