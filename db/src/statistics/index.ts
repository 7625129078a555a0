export {
  countEvents,
  type EventsOfGroup,
  readExplainedEvents,
  readExplainedRefusals,
} from './counted-events.queries.ts';
export {
  type CountedStay,
  readCountedUnits,
  readStays,
  readTaken,
} from './counted-stays.queries.ts';
export {
  answerContest,
  type ContestRow,
  insertContest,
  listContests,
  readContest,
  readDepartment,
  readManagers,
} from './figure-contests.queries.ts';
export {
  countRefusals,
  type FigureSums,
  type FiguresPlace,
  readFiguresPlaces,
  sumPlaceDays,
} from './figures.queries.ts';
export { readClosedDates, readMemberships } from './milestones.queries.ts';
export { countPeople, replacePlacePeople } from './people.queries.ts';
export {
  countEventsOfPeriods,
  countPeopleOfPeriods,
  type PeriodMinutes,
  type PlacePeriod,
  sumPeriods,
} from './periods.queries.ts';
export {
  noteCounted,
  type PlaceDay,
  readUncounted,
  replacePlaceDays,
  takeUncounted,
  type Uncounted,
} from './place-days.queries.ts';
