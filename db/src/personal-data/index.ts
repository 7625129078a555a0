export {
  countWhatEnds,
  erasePerson,
  lockPerson,
  readPlacesOnlyTheirs,
  readStaysToCome,
} from './erase-person.queries.ts';
export { exportPerson } from './export-person.queries.ts';
export {
  clearOldWords,
  type Leaving,
  noteWarning,
  readAccountsToWarn,
  readLeavers,
} from './retention.queries.ts';
export { type CountedStay, readCountedStays } from './seen-stays.queries.ts';
