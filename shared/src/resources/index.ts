export * from './booking-rules.ts';
export * from './cancellation-tier.ts';
export { PlacePage, placePageContract } from './place-page.contract.ts';
export * from './quantity-for-people.ts';
export * from './resource.schema.ts';
export { type AllocationMode, allocationModes, type ResourceKind, resourceKinds } from './resource-kind.ts';
export { resourcesContract } from './resources.contract.ts';
