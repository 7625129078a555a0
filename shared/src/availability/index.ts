export { availabilityContract, ResourceAvailability } from './availability.contract.ts';
export * from './choose-units.ts';
export * from './free-intervals.ts';
export * from './packing-group.ts';
