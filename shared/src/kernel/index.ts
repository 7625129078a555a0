export {
  type Access,
  type Actor,
  accesses,
  manages,
  type PlaceRole,
  type PlatformRole,
  placeRoles,
  platformRoles,
  worksAt,
} from './actor.ts';
export { Problem } from './problem.ts';
export { type RouteContract, type RouteInput, type RouteOutput, route } from './route-contract.ts';
export * from './schemas.ts';
