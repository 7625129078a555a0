export { availabilityContract, ResourceAvailability } from './availability.contract.ts';
export * from './choose-units.ts';
export * from './free-by-unit.ts';
export * from './free-intervals.ts';
export * from './pack.ts';
export * from './packing-group.ts';
export type { FixedSeat, FlexibleSeat, Packing } from './seat.ts';
export * from './takes.ts';
