export { addUnmetSearches, noteWishes, type UnmetSearch } from './note-wishes.queries.ts';
export {
  type FindingRow,
  hasExamples,
  readFindings,
  sumUnmet,
  type UnmetCount,
  type UnmetScope,
} from './unmet-demand.queries.ts';
