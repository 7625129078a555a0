export { readDepartmentFacts } from './department-facts.queries.ts';
export {
  type LateTarget,
  readLateTarget,
  readManagersOfPlace,
} from './late-targets.queries.ts';
export {
  insertProject,
  listProjects,
  type ProjectFields,
  type ProjectRow,
  readOpenAgreements,
  readProject,
  sumSubsidies,
  updateProject,
} from './projects.queries.ts';
export {
  readAllSubsidies,
  readRunningAgreements,
  readSubsidiesOfPlace,
  readSubsidiesOfProject,
  readSubsidy,
  type SubsidyRow,
  type TargetRow,
} from './subsidies.queries.ts';
export {
  closeWarning,
  insertSubsidy,
  openWarning,
  type SubsidyFields,
  updateSubsidy,
} from './write-subsidy.queries.ts';
