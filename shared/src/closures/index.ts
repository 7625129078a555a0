export {
  type ClosureQuery,
  type ClosureSchema,
  closuresContract,
  type DisplacedBooking,
  type HitBooking,
  type NewClosure,
} from './closures.contract.ts';
export * from './displacement.ts';
export * from './plan-closure.ts';
export * from './read-closure-period.ts';
export type { ClosedUnits } from './struck-stays.ts';
