export {
  type ResourceRow,
  type ResourceSheet,
  readResourceSheets,
  readResources,
} from './resources.queries.ts';
export {
  countBookingsToCome,
  insertResource,
  insertUnits,
  lockResource,
  type NewResourceRow,
  type NewUnit,
  readUnitIds,
  retireResource,
  updateResource,
} from './write-resources.queries.ts';
