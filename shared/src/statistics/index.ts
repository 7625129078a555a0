export { countMinutes, type DateRange, wholeMinutes } from './count-minutes.ts';
export { type CountedPlace, type CountedUnit, DEFINITION_VERSION, type Taken } from './counted.ts';
export { dateKey, weekdayHourKey } from './date-key.ts';
export type { CountedDay, Minutes } from './day-sums.ts';
export { spreadMoney } from './spread-money.ts';
export * from './statistics.contract.ts';
export { openMinutesByDay } from './stay-by-day.ts';
export { type UnitsInUse, unitsInUse } from './units-in-use.ts';
