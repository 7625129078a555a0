import { majorVersion } from '@escale/db';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** The server listens only once migrations and seed are in, so an answering database means ready. */
export const readReadiness = async (ports: Ports) => {
  try {
    return { status: 'ready' as const, version: `PostgreSQL ${await majorVersion(ports.database)}` };
  } catch {
    throw new Refused({ code: 'overloaded', retryAfterSeconds: 5 });
  }
};
