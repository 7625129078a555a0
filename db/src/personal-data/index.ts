export {
  countWhatEnds,
  erasePerson,
  lockPerson,
  readPlacesOnlyTheirs,
  readStaysToCome,
} from './erase-person.queries.ts';
export { exportPerson } from './export-person.queries.ts';
export { type CountedStay, readCountedStays } from './seen-stays.queries.ts';
