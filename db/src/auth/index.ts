export { type ActorRow, readActorRow } from './read-actor.queries.ts';
export { insertSession, type Rotation, revokeSession, rotateSession } from './sessions.queries.ts';
