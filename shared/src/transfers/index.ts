export { type BookingLine, factsOf, readBookingLine } from './booking-line.ts';
export { type Column, columnsOf, exampleOf, headerOf } from './columns.ts';
export type { Cells, KnownBy, Line, LineFault, LineOutcome } from './line.ts';
export { wrong } from './line.ts';
export { nameKey } from './name-key.ts';
export {
  type KnownPerson,
  type KnownProduct,
  type MembersPlan,
  type NewPerson,
  planMembers,
} from './plan-members.ts';
export { type NewTariffOfSpace, type PricedSpace, planTariffs, type TariffsPlan } from './plan-tariffs.ts';
export { type KnownSpace, planUnits, type UnitsPlan } from './plan-units.ts';
export { type HeaderRefusal, readHeader } from './read-header.ts';
export {
  fileDays,
  mostFileBytes,
  mostLines,
  type TransferKind,
  type TransferLang,
  transferKinds,
} from './transfer-kind.ts';
export * from './transfers.contract.ts';
export { everyUnit } from './unit-line.ts';
export { writeVariations } from './variations-cell.ts';
export {
  allocationWords,
  formulaWords,
  kindWords,
  type SettledStatus,
  settledStatuses,
  statusWords,
  type Words,
  wordOf,
} from './words.ts';
export { writeCell } from './write-cell.ts';
