export { type AgreementRefusal, checkAgreement } from './check-agreement.ts';
export { type Deadline, type DeadlineKind, type DeadlineState, deadlinesOf } from './deadlines-of.ts';
export { elapsedOf } from './elapsed-of.ts';
export { type Light, lightForDepartment, lightOf, lights, PLACE_FIRST_DAYS } from './light-of.ts';
export { needsAgreement } from './needs-agreement.ts';
export { type Published, type ScdlColumn, scdlColumns, scdlRow } from './scdl-row.ts';
export * from './subsidies.contract.ts';
export {
  type SubsidyNature,
  type SubsidySection,
  subsidyNatures,
  subsidySections,
  type TargetMetric,
  type TargetUnit,
  targetMetrics,
  targetUnits,
  unitsOfMetric,
} from './subsidy.ts';
export { type SectionTotals, totalBySection } from './total-by-section.ts';
