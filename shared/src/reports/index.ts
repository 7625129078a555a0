export { canonicalText } from './canonical-text.ts';
export { type ComparedFigure, type Difference, differencesOf } from './differences-of.ts';
export { type AccountLine, type FinancialAccount, financialAccount } from './financial-account.ts';
export { changedBoxes, type MissingPart, missingOf } from './missing-of.ts';
export {
  NARRATIVE_LENGTH,
  type NarrativeBox,
  type Narratives,
  narrativeBoxes,
  noNarratives,
} from './narratives.ts';
export { reportCost } from './report-cost.ts';
export {
  type Membership,
  type ReportPeriod,
  type ReportState,
  reportDueOn,
  reportPeriod,
  reportState,
} from './report-period.ts';
export * from './reports.contract.ts';
