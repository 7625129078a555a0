export { openPasswordReset, usePasswordReset } from './password-resets.queries.ts';
export { type ActorRow, readActorRow } from './read-actor.queries.ts';
export { insertSession, type Rotation, revokeSession, rotateSession } from './sessions.queries.ts';
export { deleteRole, readPersonOfAddress, readStaff, writeRole } from './staff.queries.ts';
