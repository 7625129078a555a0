export {
  ContributionSchema,
  contributionsContract,
  GuideDesk,
  ImportedLine,
  ImportPreview,
} from './contributions.contract.ts';
export * from './difference.ts';
export * from './english.ts';
export * from './folded-words.ts';
export * from './french.ts';
export {
  InitiativeChange,
  InitiativeSchema,
  NewInitiative,
  ProposedChange,
} from './initiative.schema.ts';
export * from './initiative.ts';
export * from './initiative-fields.ts';
export {
  Facets,
  InitiativeFilter,
  InitiativeQuery,
  initiativesContract,
} from './initiatives.contract.ts';
export * from './keywords.ts';
export * from './rating.ts';
export * from './read-header.ts';
export * from './read-line.ts';
export * from './review-limits.ts';
export { NewReview, ReviewSchema, reviewsContract } from './reviews.contract.ts';
