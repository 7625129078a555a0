export {
  type CountedStay,
  readCountedUnits,
  readStays,
  readTaken,
} from './counted-stays.queries.ts';
export {
  countPeople,
  countRefusals,
  type FigureSums,
  type FiguresPlace,
  readFiguresPlaces,
  sumPlaceDays,
} from './figures.queries.ts';
export {
  noteCounted,
  type PlaceDay,
  readUncounted,
  replacePlaceDays,
  takeUncounted,
  type Uncounted,
} from './place-days.queries.ts';
