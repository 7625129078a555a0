import { majorVersion } from '@escale/db';
import { readHeartbeats } from '@escale/db/health';
import { areJobsLate } from '@escale/shared/health';
import { instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

const jobsOf = async ({ database }: Ports) => {
  const heartbeats = await readHeartbeats(database);
  const last = Math.max(...heartbeats.map(({ lastRunAt }) => lastRunAt ?? 0), 0);
  return {
    lastRunAt: last === 0 ? null : instantText(last, 'UTC'),
    isLate: areJobsLate(heartbeats, heartbeats[0]?.now ?? 0),
  };
};

/**
 * The server listens only once migrations and seed are in, so an answering database means ready. Late jobs are
 * told but change nothing: bookings are taken all the same.
 */
export const readReadiness = async (ports: Ports) => {
  try {
    const [version, jobs] = await Promise.all([majorVersion(ports.database), jobsOf(ports)]);
    return { status: 'ready' as const, version: `PostgreSQL ${version}`, jobs };
  } catch {
    throw new Refused({ code: 'overloaded', retryAfterSeconds: 5 });
  }
};
