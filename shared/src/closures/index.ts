export {
  ClosurePreview,
  type ClosureQuery,
  type ClosureSchema,
  ClosureToPreview,
  closuresContract,
  type DisplacedBooking,
  HitBooking,
  type NewClosure,
} from './closures.contract.ts';
export * from './displacement.ts';
export * from './plan-closure.ts';
export * from './read-closure-period.ts';
export type { ClosedUnits } from './struck-stays.ts';
