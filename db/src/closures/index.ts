export {
  type ClosureFilter,
  type ClosureRow,
  insertClosure,
  liftClosure,
  listClosures,
  type NewClosureRow,
  readClosureToLift,
  readNearestPlaces,
} from './closures.queries.ts';
export { cutStay, forgetChosenUnit } from './displaced.queries.ts';
