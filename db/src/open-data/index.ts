export {
  type CellRow,
  insertMonth,
  type MonthPart,
  type PublishedRow,
  readMonthParts,
  readPublishedCells,
  readPublishing,
} from './occupancy.queries.ts';
export { type OpenEvent, readOpenEvents } from './open-events.queries.ts';
export { type LivePlace, type OpenPlace, readLivePlaces, readOpenPlaces } from './open-places.queries.ts';
