export * from './booking-rules.ts';
export * from './cancellation-tier.ts';
export { PlacePage, placePageContract } from './place-page.contract.ts';
export * from './place-setup.contract.ts';
export * from './quantity-for-people.ts';
export * from './resource.schema.ts';
export { type AllocationMode, allocationModes, type ResourceKind, resourceKinds } from './resource-kind.ts';
export * from './resource-quality.ts';
export { resourcesContract } from './resources.contract.ts';
export {
  type RuleVariation,
  type VariedField,
  type VariedFormula,
  variedFields,
  variedFormulas,
} from './rule-variation.ts';
export { furthestDays, rulesInForce } from './rules-in-force.ts';
export * from './trainings.contract.ts';
export { usualCancellation, usualRules } from './usual-rules.ts';
