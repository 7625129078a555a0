export {
  allocate,
  type NewAllocation,
  readBusyUnits,
  readFreeUnits,
  release,
} from './allocations.queries.ts';
export { readTakenUnits } from './taken-units.queries.ts';
