export {
  allocate,
  type NewAllocation,
  readBusyUnits,
  readFreeUnits,
  release,
} from './allocations.queries.ts';
