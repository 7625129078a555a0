export {
  type ResourceRow,
  type ResourceSheet,
  readResourceSheets,
  readResources,
} from './resources.queries.ts';
export { grantTraining, listTrainings, withdrawTraining } from './trainings.queries.ts';
export {
  type BookedUnitRow,
  linkToWholePlace,
  linkUnits,
  readBookedUnits,
  readUnits,
  renameUnits,
  type UnitRow,
  unlinkUnits,
} from './units.queries.ts';
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
