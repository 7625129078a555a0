export {
  allocate,
  type NewAllocation,
  readBusyUnits,
  readFreeUnits,
  readStandingUnits,
  release,
} from './allocations.queries.ts';
export { readTakenOfPlace, type TakenOfPlace } from './taken-of-place.queries.ts';
export { readTakenUnits } from './taken-units.queries.ts';
