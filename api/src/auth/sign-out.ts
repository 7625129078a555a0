import { revokeSession } from '@escale/db/auth';
import type { Ports } from '../ports.ts';

/** Ends the session at once: its tokens, however young, open nothing any more. */
export const signOut = (ports: Ports, sessionId: string): Promise<void> =>
  revokeSession(ports.database, sessionId);
