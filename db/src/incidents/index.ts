export {
  closeIncident,
  type IncidentRow,
  insertIncident,
  type NewIncidentRow,
  readIncident,
  readIncidents,
  readUnitsOfSpace,
} from './incidents.queries.ts';
export { type Struck, tellStruckStays } from './struck-stays.queries.ts';
