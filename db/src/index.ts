export { readNow, setClock } from './clock.ts';
export { type ConnectionOptions, type Database, openDatabase } from './connection.ts';
export { type Violation, violates, violationOf } from './constraint-violation.ts';
export { majorVersion, unsafeSettings } from './durability.ts';
export { takeLocks } from './locks.ts';
export { migrateDatabase } from './migrate.ts';
export * as tables from './schema.ts';
export { Contended, type Executor, transaction } from './transaction.ts';
