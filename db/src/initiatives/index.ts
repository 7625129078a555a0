export {
  type ContributionRow,
  deleteInitiative,
  findSameProposal,
  hasProposed,
  insertContribution,
  listContributionsOf,
  listWaitingContributions,
  readContribution,
  settleContribution,
} from './contributions.queries.ts';
export {
  listAllInitiatives,
  listUnpublished,
  readInitiatives,
  readTerritory,
  type Territory,
} from './desk.queries.ts';
export {
  countFacets,
  type FacetRow,
  findInitiatives,
  type InitiativeSearch,
} from './find-initiatives.queries.ts';
export { listSteps, writeStep } from './history.queries.ts';
export type { InitiativeRow } from './initiative.fragment.ts';
export {
  decideReview,
  deleteReview,
  listReportedInitiatives,
  listReportedReviews,
  listReviews,
  type ReviewRow,
  readReview,
  readReviewOf,
  writeAnswer,
  writeReport,
  writeReview,
} from './reviews.queries.ts';
export {
  type Around,
  decideInitiative,
  insertInitiative,
  lockInitiative,
  readAround,
  readInitiative,
  updateInitiative,
} from './write-initiative.queries.ts';
export { type ImportedRow, writeMany } from './write-many.queries.ts';
export { countWrite, forgetWriters } from './writes.queries.ts';
