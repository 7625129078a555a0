export {
  type Access,
  type Actor,
  accesses,
  keepsAccounts,
  manages,
  type PlaceRole,
  type PlatformRole,
  placeRoles,
  platformRoles,
  worksAt,
} from './actor.ts';
export * from './interval.ts';
export * from './local-date.ts';
export * from './local-time.ts';
export * from './money.ts';
export { notAFormula } from './not-a-formula.ts';
export * from './opening-week.ts';
export { Problem, refusals } from './problem.ts';
export * from './result.ts';
export { type RouteContract, type RouteInput, type RouteOutput, route } from './route-contract.ts';
export * from './schemas.ts';
export * from './slot-grid.ts';
export { isTimeZone, offsetAt } from './zone-day.ts';
