export { availabilityContract, ResourceAvailability } from './availability.contract.ts';
