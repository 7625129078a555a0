export {
  forfeitMissed,
  insertStatement,
  lockStaysToState,
  nextStatementNumber,
  readMonthToState,
} from './prepare-month.queries.ts';
export {
  listStatements,
  moveStatement,
  readAccountsOfPlace,
  readPlaceOfStatements,
  readStatedStays,
  readStatement,
  readUnstated,
  type StatementRow,
} from './voucher-statements.queries.ts';
