export {
  centsOf,
  differenceRows,
  type Effect,
  effects,
  hitPeople,
  hitStays,
  incomeRows,
  refusalCounts,
} from './compare.ts';
export type { IncomeKind } from './income.ts';
export type { FareBefore, HeldPass } from './ledger.ts';
export { minutesByMonth, takenThen } from './occupancy-then.ts';
export type { Blocker, PastRequest, SoldSpace, Terms } from './past-request.ts';
export * from './rehearsals.contract.ts';
export { countedOn, type Difference, type Past, type Replayed, replay } from './replay.ts';
export { hoursAsIfAlways, tariffsAsIfAlways, variationsAsIfAlways, withWeek } from './terms-always.ts';
